import { Delivery } from '../gitops';
import { Change } from './changesBetween';
import { Pull } from './Forge';
import { html, Html } from './html';

/** Lines around a change that are shown with it. */
const CONTEXT = 4;

const STYLE = new Html(`<style>
  :root { color-scheme: light dark; }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  pre { overflow-x: auto; border: 1px solid GrayText; border-radius: .25rem; padding: .5rem; }
  span, ins, del { display: block; text-decoration: none; }
  ins { background: color-mix(in srgb, #2da44e 22%, transparent); }
  del { background: color-mix(in srgb, #cf222e 20%, transparent); }
  .description { white-space: pre-wrap; }
  button { font: inherit; padding: .5rem 1rem; }
</style>`);

/** All pull requests, and what has become of all that the main branch holds for clusters. */
export function pullsPage(pulls: readonly Pull[], deliveries: readonly Delivery[]): Html {
  const rows = pulls.map(
    ({ number, title, state, author }) =>
      html`<li><a href="pulls/${number}">#${number} ${title}</a>: ${state}, by ${author}</li>`,
  );
  const list =
    rows.length > 0
      ? html`<ul>
          ${rows}
        </ul>`
      : html`<p>There is none yet.</p>`;
  return page(
    'Pull requests',
    html`<h1>Pull requests of Harbour</h1>
      ${list} ${deliveriesOf(deliveries)}`,
  );
}

/**
 * One pull request with all that it changes.
 *
 * @param shown - `deliveries`: what has become of its objects; `secret`: proves that a merge was asked for on this page
 */
export function pullPage(shown: {
  pull: Pull;
  changes: readonly Change[];
  deliveries: readonly Delivery[];
  secret: string;
}): Html {
  const { pull, changes, deliveries, secret } = shown;
  const { number, title, description, author, state, createdAt } = pull;
  const merge =
    state === 'open'
      ? html`<form method="post" action="${number}/merge">
          <input type="hidden" name="secret" value="${secret}" /><button>Merge</button>
        </form>`
      : html`<p>It is in the main branch.</p>`;
  return page(
    `#${number} ${title}`,
    html`<p><a href="../pulls">All pull requests</a></p>
      <h1>#${number} ${title}</h1>
      <p><strong>${state}</strong>, by ${author}, ${sayInstant(createdAt)}</p>
      <p class="description">${description}</p>
      ${merge} ${deliveriesOf(deliveries)} ${changes.map(changeOf)}`,
  );
}

function deliveriesOf(deliveries: readonly Delivery[]): Html {
  if (deliveries.length === 0) return html``;
  const rows = deliveries.map(({ file, cluster, object, at, problem }) => {
    const what = cluster && object ? `${object} in ${cluster}` : file;
    return html`<li>
      ${what}: ${problem === undefined ? 'applied' : html`<strong>not applied</strong>`}, ${sayInstant(at)}.
      ${problem ?? ''}
    </li>`;
  });
  return html`<h2>What the GitOps agent made of it</h2>
    <ul>
      ${rows}
    </ul>`;
}

function sayInstant(at: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(new Date(at))} UTC`;
}

function changeOf({ path, kind, lines }: Change): Html {
  const near = (index: number) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(each => each.sign !== ' ');
  const shown = lines.flatMap(({ sign, text }, index) => {
    if (!near(index)) return index > 0 && near(index - 1) ? [html`<span>…</span>`] : [];
    const line = `${sign} ${text}`;
    if (sign === ' ') return [html`<span>${line}</span>`];
    return [sign === '+' ? html`<ins>${line}</ins>` : html`<del>${line}</del>`];
  });
  return html`<h2>${path} (${kind})</h2>
    <pre>${shown}</pre>`;
}

function page(title: string, body: Html): Html {
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        ${STYLE}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}
