/** Text that is known to be safe in a page. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A page's markup; whatever is filled in is text, but for what this has made itself. */
export function html(parts: TemplateStringsArray, ...values: Array<string | number | Html | Html[]>): Html {
  return new Html(parts.reduce((text, part, index) => text + render(values[index - 1]) + part));
}

function render(value: string | number | Html | Html[]): string {
  if (Array.isArray(value)) return value.join('');
  return value instanceof Html ? String(value) : String(value).replace(/[&<>"']/g, sign => ENTITIES[sign]);
}
