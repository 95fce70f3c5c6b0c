import { SERVICE_SEEDS } from '../world/serviceSeeds';
import { Company, CompanyService } from './Company';
import { Dice } from './Dice';
import { Noun, Role, ROLES } from './roles';
import { STORIES } from './stories';
import { Subject } from './Subject';
import { DOMAINS, TEAMS, Trade, TRADES } from './trades';

/** Written by hand, in the catalog of the demo; `gift-card` runs nowhere. */
const HAND_MADE = new Set([...SERVICE_SEEDS.map(({ service }) => service), 'gift-card']).size;

/**
 * How many services the demo can have, those that are written by hand included.
 * @public
 */
export const SERVICE_COUNTS = { fewest: HAND_MADE, most: 2000 } as const;

interface Named {
  trade: Trade;
  subject: string;
  role: Role;
  name: string;
}

/**
 * Makes up services until there are so many, always the same ones in the same order: more of them begin with those that
 * fewer have.
 *
 * @param services - how many there are to be, those that are written by hand included
 * @throws RangeError when that cannot be
 * @public
 */
export function makeCompany(services: number): Company {
  const { fewest, most } = SERVICE_COUNTS;
  if (!Number.isInteger(services) || services < fewest || services > most) {
    throw new RangeError(
      `The demo cannot have ${services} services; a whole number from ${fewest} to ${most} is accepted`,
    );
  }
  const named = namesOf(services - fewest);
  const company: Company = { domains: [], systems: [], teams: [], services: [], seeds: [] };
  if (named.length === 0) return company;
  company.domains = [...DOMAINS];
  company.teams = [...TEAMS];
  company.systems = TRADES.filter(({ team }) => TEAMS.some(each => each.name === team)).map(
    ({ name, title, team, domain }) => ({ name, title, team, domain }),
  );
  for (const each of named) {
    const { service, seeds } = makeService(each, Dice.of(each.name));
    company.services.push(service);
    company.seeds.push(...seeds);
  }
  addDependencies(company.services, named);
  return company;
}

function makeService({ trade, subject, role, name }: Named, dice: Dice) {
  const sharedNamespace = dice.chance(12) ? `${trade.name}-shared` : undefined;
  const it = Subject.create({ name, role, sharedNamespace, dice });
  const { promise, seeds } = dice.pickByShare(STORIES).tell(it);
  const hasRunbook = Dice.of(`${name} runbook`).chance(65);
  const service: CompanyService = {
    kind: role.type === 'database' ? 'Resource' : 'Component',
    name,
    title: titleOf(name),
    description: role.says(nounOf(subject)),
    type: role.type,
    annotations: {
      ...promise,
      ...(hasRunbook ? { 'backstage-dr.io/runbook': `https://runbooks.harbour.example/${name}` } : {}),
      'backstage.io/kubernetes-id': name,
      'backstage.io/kubernetes-namespace': it.namespace,
      'backstage.io/kubernetes-cluster': [...new Set(seeds.map(({ cluster }) => cluster))].join(','),
    },
    owner: trade.team,
    system: trade.name,
    dependsOn: [],
  };
  return { service, seeds: seeds.map(seed => ({ service: name, ...seed })) };
}

/** Systems take turns, as often as they weigh; in each, subjects and roles go round so that no two meet twice. */
function namesOf(count: number): Named[] {
  const turns = [0, 1, 2].flatMap(round => TRADES.filter(({ weight }) => weight > round));
  const made = new Map<Trade, number>();
  return Array.from({ length: count }, (_, index) => {
    const trade = turns[index % turns.length];
    const before = made.get(trade) ?? 0;
    made.set(trade, before + 1);
    const subject = trade.subjects[before % trade.subjects.length];
    const round = Math.floor(before / trade.subjects.length);
    const role = ROLES[(round + (before % trade.subjects.length) * 5) % ROLES.length];
    return { trade, subject, role, name: `${subject}-${role.name}` };
  });
}

/** Chains within a system, now and then something elsewhere, and the first two of the first system wait for each other. */
function addDependencies(services: readonly CompanyService[], named: readonly Named[]): void {
  const lastOf = new Map<Trade, Named>();
  for (const [index, each] of named.entries()) {
    const dice = Dice.of(`${each.name} needs`);
    const before = lastOf.get(each.trade);
    const refs = new Set<string>();
    if (before && dice.chance(30)) refs.add(refOf(before));
    if (index > 0 && dice.chance(8)) refs.add(refOf(named[dice.roll(index)]));
    services[index].dependsOn.push(...refs);
    lastOf.set(each.trade, each);
  }
  const [first, second] = named.filter(({ trade }) => trade === named[0].trade);
  if (!second) return;
  services[named.indexOf(first)].dependsOn = [refOf(second)];
  services[named.indexOf(second)].dependsOn = [refOf(first)];
}

function refOf({ name, role }: Named): string {
  return `${role.type === 'database' ? 'resource' : 'component'}:${name}`;
}

function nounOf(subject: string): Noun {
  const name = subject.replace('-', ' ');
  return { name, any: `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}` };
}

function titleOf(name: string): string {
  const words = name.replace(/-/g, ' ');
  return words[0].toUpperCase() + words.slice(1);
}
