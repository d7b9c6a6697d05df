import { Converter } from 'opencc-js';
import { traditionalTerms } from './traditional-terms.ts';

/** Shorter texts of models also occur as words of the prose. */
const LEAST_LENGTH = 4;
const HAN = /\p{Script=Han}/u;
const QUOTED = /“([^“”]+)”/u;

/**
 * A function that writes Simplified Chinese as it is written in Taiwan, word by word and not sign by sign.
 *
 * @param read what models read: it stays as they saw it, a whole text anywhere and a part of one between quotation marks
 */
export function traditionalChinese(read: readonly string[] = []): (text: string) => string {
  const chinese = read.filter((text) => HAN.test(text));
  const whole = chinese.filter((text) => text.length >= LEAST_LENGTH).map((text) => [text, text]);
  const kept = new Map([...Object.entries(traditionalTerms), ...(whole as [string, string][])]);
  const pattern = new RegExp(`(${[...kept.keys()].sort(byLength).map(escapePattern).join('|')})`, 'u');
  // Some 50 MB of dictionaries, for as long as the function lives.
  let toTaiwan: ((text: string) => string) | undefined;
  const convert = (text: string): string => {
    if (!HAN.test(text)) return text;
    return (toTaiwan ??= Converter({ from: 'cn', to: 'twp' }))(text);
  };
  const converted = (text: string): string =>
    text
      .split(pattern)
      .map((part, index) => (index % 2 === 1 ? kept.get(part) : convert(part)))
      .join('');
  return (text) => {
    // A text without Chinese has apostrophes, not quotation marks.
    if (!HAN.test(text)) return text;
    return text
      .split(QUOTED)
      .map((part, index) => {
        if (index % 2 === 0) return converted(part);
        return `「${chinese.some((one) => one.includes(part)) ? part : converted(part)}」`;
      })
      .join('');
  };
}

function byLength(one: string, other: string): number {
  return other.length - one.length;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}
