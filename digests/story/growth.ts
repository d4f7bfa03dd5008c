/** Arrays grow by half: doubled ones would stand a quarter empty on average, and half at worst. */
const growth = 1.5;

/** How long an array is to be that has to hold `lengthMin` at least. */
export const grownLength = (length: number, lengthMin: number): number =>
  Math.max(lengthMin, Math.ceil(length * growth));

/** The same numbers in an array with room for `lengthMin` and more. The old one is given back at once, and empty. */
export const grownInts = (array: Int32Array<ArrayBuffer>, lengthMin: number): Int32Array<ArrayBuffer> =>
  new Int32Array(array.buffer.transfer(grownLength(array.length, lengthMin) * Int32Array.BYTES_PER_ELEMENT));

/** The same for fractions. */
export const grownFloats = (array: Float32Array<ArrayBuffer>, lengthMin: number): Float32Array<ArrayBuffer> =>
  new Float32Array(
    array.buffer.transfer(grownLength(array.length, lengthMin) * Float32Array.BYTES_PER_ELEMENT),
  );
