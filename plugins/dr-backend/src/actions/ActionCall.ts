import { DrCalls } from './DrCalls';
import { Workspace } from './Workspace';

/** For whom an action runs, and how it tells of itself. @internal */
export interface ActionCall {
  /** The product, as the caller may use it. */
  dr: DrCalls;
  /** Nothing may stay of it. */
  isDryRun: boolean;
  /** Tells those who watch what was decided and why. */
  tell(line: string): void;
}

/** The same for a step of a template. @internal */
export interface TemplateCall extends ActionCall {
  workspace: Workspace;
  /** Does what must not be done again when the task is taken up after an interruption. */
  once<T extends object>(key: string, act: () => Promise<T>): Promise<T>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects when the task is cancelled. */
  sleep(ms: number): Promise<void>;
}
