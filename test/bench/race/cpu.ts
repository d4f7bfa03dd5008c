/**
 * Milliseconds of CPU time that this process has used, all threads together: the compiler's and the garbage
 * collector's too. Unlike the time of day it hardly changes when others use the machine as well.
 */
export const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
