/** A text with a value for each `{{name}}` in it. @param file named where a name is not known, which is a defect of the template */
export function fillIn(text: string, values: Readonly<Record<string, string>>, file: string): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${file} has an unknown {{${name}}}`);
    return value;
  });
}
