const formats = new Map<string, Intl.DateTimeFormat>();

/** A way to write moments, made once: making one takes far longer than using it, and a page says hundreds of moments. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}
