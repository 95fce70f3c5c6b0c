import { CompanyService } from './Company';

/** A word, alone and as one of many: `invoice`, `an invoice`. @internal */
export interface Noun {
  name: string;
  any: string;
}

/** What a service does for its subject, and what it keeps. @internal */
export interface Role {
  name: string;
  says: (subject: Noun) => string;
  type: CompanyService['type'];
  keeps: 'nothing' | 'rows' | 'files';
}

/** @internal */
export const ROLES: readonly Role[] = [
  { name: 'api', says: it => `Answers what others ask about ${it.any}`, type: 'service', keeps: 'rows' },
  { name: 'portal', says: it => `Where people look after each ${it.name}`, type: 'website', keeps: 'nothing' },
  { name: 'store', says: it => `The tables of every ${it.name}`, type: 'database', keeps: 'rows' },
  { name: 'history', says: it => `What became of each ${it.name}, for ten years`, type: 'service', keeps: 'rows' },
  {
    name: 'gateway',
    says: it => `Lets each ${it.name} in, once it has been looked at`,
    type: 'service',
    keeps: 'nothing',
  },
  { name: 'archive', says: it => `Documents of each ${it.name}`, type: 'service', keeps: 'files' },
  { name: 'planner', says: it => `Says which ${it.name} comes next`, type: 'service', keeps: 'rows' },
  { name: 'importer', says: it => `Takes over what partners say of ${it.any}`, type: 'service', keeps: 'nothing' },
  { name: 'registry', says: it => `Knows every ${it.name} by its number`, type: 'service', keeps: 'rows' },
  { name: 'mailer', says: it => `Writes to people about their ${it.name}`, type: 'service', keeps: 'nothing' },
  { name: 'desk', says: it => `Where staff correct ${it.any}`, type: 'website', keeps: 'nothing' },
  { name: 'index', says: it => `Finds ${it.any} by anything it says`, type: 'service', keeps: 'files' },
  { name: 'checker', says: it => `Tells a good ${it.name} from a bad one`, type: 'service', keeps: 'nothing' },
  { name: 'ledger', says: it => `Adds up what each ${it.name} has cost`, type: 'service', keeps: 'rows' },
  { name: 'tracker', says: it => `Where each ${it.name} is now`, type: 'service', keeps: 'rows' },
  { name: 'engine', says: it => `The rules for each ${it.name}`, type: 'service', keeps: 'rows' },
  { name: 'reports', says: it => `Figures about each ${it.name}, every morning`, type: 'service', keeps: 'files' },
  { name: 'router', says: it => `Sends each ${it.name} where it belongs`, type: 'service', keeps: 'nothing' },
  { name: 'board', says: it => `Each open ${it.name} on one screen`, type: 'website', keeps: 'nothing' },
  { name: 'inbox', says: it => `Where a new ${it.name} waits for somebody`, type: 'service', keeps: 'rows' },
  { name: 'matcher', says: it => `Brings ${it.any} together with what it is about`, type: 'service', keeps: 'rows' },
  { name: 'vault', says: it => `What only a few may know of ${it.any}`, type: 'service', keeps: 'rows' },
  { name: 'exporter', says: it => `Hands each ${it.name} on to the authorities`, type: 'service', keeps: 'nothing' },
  { name: 'studio', says: it => `Where ${it.any} is designed`, type: 'website', keeps: 'files' },
];
