import { ServiceSeed } from '../world/WorldSeed';

/** @public */
export interface CompanyDomain {
  name: string;
  title: string;
  description: string;
}

/** @public */
export interface CompanySystem {
  name: string;
  title: string;
  /** Name of its team. */
  team: string;
  domain: string;
}

/** @public */
export interface CompanyTeam {
  name: string;
  title: string;
}

/** A service as the catalog knows it. @public */
export interface CompanyService {
  kind: 'Component' | 'Resource';
  name: string;
  title: string;
  description: string;
  type: 'service' | 'website' | 'database';
  annotations: Record<string, string>;
  /** Name of the team that owns it. */
  owner: string;
  system: string;
  /** As the catalog writes it: `component:parcel-tracker`. */
  dependsOn: string[];
}

/** More of the demo's company than is written by hand: what the catalog knows of it, and what runs for it. @public */
export interface Company {
  domains: CompanyDomain[];
  systems: CompanySystem[];
  teams: CompanyTeam[];
  services: CompanyService[];
  /** What runs where. */
  seeds: ServiceSeed[];
}
