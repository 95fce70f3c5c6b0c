import { ServiceFacts } from '@backstage-dr/plugin-dr-common';
import { Dependencies } from '../dependencies/DependencyReader';

/** What is known of a service beside what its clusters tell. @internal */
export type FactsBeside = Dependencies & Pick<ServiceFacts, 'exemptions'>;
