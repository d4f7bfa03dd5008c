/** A table in Markdown whose columns line up, so that it reads as well in a terminal as in a document. */
export const tableOf = (rows: readonly (readonly string[])[]): string => {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0), 2));
  // The first column holds names, the others figures, which are read from the right.
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  const line = (cells: readonly string[]): string => `| ${cells.map(pad).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '' : ':').padStart(width, '-'));
  return [line(head), line(rule), ...rows.slice(1).map(line)].join('\n');
};
