import { AuditorService, AuditorServiceCreateEventOptions } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';

/** What was audited, in the order of its end. */
export class Audit implements AuditorService {
  readonly events: Array<AuditorServiceCreateEventOptions & { outcome: string; result?: JsonObject; error?: string }> =
    [];

  async createEvent(options: AuditorServiceCreateEventOptions) {
    return {
      success: async (success: { meta?: JsonObject } = {}) => {
        this.events.push({ ...options, outcome: 'succeeded', result: success.meta });
      },
      fail: async ({ error, meta }: { error: Error; meta?: JsonObject }) => {
        this.events.push({ ...options, outcome: 'failed', ...(meta && { result: meta }), error: error.message });
      },
    };
  }
}
