export { runbookMarkdown, type RunbookOptions } from './runbookMarkdown';
