import { createRequire } from 'node:module';
import { join } from 'node:path';
import { formulaDrawer } from '../../../schema/latex.ts';

/** Sets a formula in LaTeX's inline style; MathJax comes from the project that the site is built in. @see formulaDrawer */
export const drawFormula = formulaDrawer(createRequire(join(process.cwd(), 'package.json')));
