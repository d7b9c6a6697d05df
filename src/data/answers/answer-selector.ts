import { z } from 'zod';
import { NumberFormat, type Operand, type Selector } from '../../../schema/answer.ts';
import { claimError } from '../../../schema/answers/claim-error.ts';

const whole = z.coerce.number().int().nonnegative();

/** How a directive in the prose names a result: the words of a claim's operand, as attributes. */
const selector = {
  method: z.string(),
  variant: z.string().optional(),
  model: z.string().optional(),
  input: z.string(),
  cnnid: whole.optional(),
  layer: z.string().optional(),
  filter: whole.optional(),
  token: whole.optional(),
};
const FigureAttributes = z.strictObject({ ...selector, figure: z.string().optional() });
const format = NumberFormat.default('number');
const NumberAttributes = z.union([
  z.strictObject({ ...selector, format, measure: z.string() }),
  z.strictObject({ ...selector, format, series: z.string(), at: z.coerce.number() }),
  z.strictObject({ ...selector, format, param: z.string() }),
]);

/** Attributes of a directive as Markdown has them. */
export type Attributes = Readonly<Record<string, string | null | undefined>>;

/** The result and the figure that `::figure{…}` names; results of texts are drawn whole. @throws ClaimError for attributes that it does not have */
export function figureSelector(attributes: Attributes, at: string): { selector: Selector; figure: string | undefined } {
  const parsed = FigureAttributes.safeParse(attributes);
  if (!parsed.success) throw claimError('`::figure` with method, input and figure', at, listed(attributes));
  const { figure, ...rest } = parsed.data;
  return { selector: rest, figure };
}

/** The operand that `:number{…}` names, and how its number is written. @throws ClaimError for attributes that it does not have */
export function numberOperand(
  name: string,
  attributes: Attributes,
  at: string,
): { operand: Operand & Selector; format: NumberFormat } {
  const parsed = NumberAttributes.safeParse(attributes);
  if (!parsed.success) {
    throw claimError(
      `\`:${name}\` with a claim, or with method, input and a measure, series or param`,
      at,
      listed(attributes),
    );
  }
  const { format: written, ...operand } = parsed.data;
  return { operand, format: written };
}

function listed(attributes: Attributes): string {
  const parts = Object.entries(attributes).map(([name, value]) => `${name}=${value ?? ''}`);
  return parts.length === 0 ? 'nothing' : `\`${parts.join(' ')}\``;
}
