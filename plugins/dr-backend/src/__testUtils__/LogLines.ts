import { LoggerService, RootLoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';

/** A logger that keeps what it is told, errors with their stacks. */
export class LogLines implements RootLoggerService {
  readonly lines: string[];

  constructor(lines: string[] = []) {
    this.lines = lines;
  }

  error(message: string, meta?: Error | JsonObject): void {
    this.#keep('error', message, meta);
  }

  warn(message: string, meta?: Error | JsonObject): void {
    this.#keep('warn', message, meta);
  }

  info(message: string, meta?: Error | JsonObject): void {
    this.#keep('info', message, meta);
  }

  debug(message: string, meta?: Error | JsonObject): void {
    this.#keep('debug', message, meta);
  }

  child(): LoggerService {
    return new LogLines(this.lines);
  }

  #keep(level: string, message: string, meta?: Error | JsonObject): void {
    const more = meta instanceof Error ? `${meta.stack}` : JSON.stringify(meta ?? {});
    this.lines.push(`${level} ${message} ${more}`);
  }
}
