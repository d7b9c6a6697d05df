import { formatNumber } from '../data/base/numbers.ts';

/** All values of a matrix as a table that scrolls within itself. @param matrix [n, n], rows read */
export function matrixTable(matrix: Float32Array, tokens: readonly string[], name: string): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'scroll';
  frame.tabIndex = 0;
  frame.role = 'region';
  frame.ariaLabel = name;
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  head.insertCell();
  head.append(...tokens.map((token) => heading(token, 'col')));
  const body = table.createTBody();
  tokens.forEach((token, row) => {
    const line = body.insertRow();
    line.append(heading(token, 'row'));
    tokens.forEach(
      (_, column) => (line.insertCell().textContent = formatNumber(matrix[row * tokens.length + column]!)),
    );
  });
  frame.append(table);
  return frame;
}

function heading(text: string, scope: string): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}
