import type { ReportingHost, SeenHost } from './host.ts';
import type { ServiceMap } from './services.ts';

/** What runs, as analyses see it. */
export interface RuntimeReader {
  /** Machines of an account that report, by entity; '' for those outside of AWS. */
  hosts(accountId: string): Promise<readonly ReportingHost[]>;
  /** The last look at a machine; undefined when none reports for the entity. */
  host(entity: string): Promise<SeenHost | undefined>;
  services(): Promise<ServiceMap>;
}
