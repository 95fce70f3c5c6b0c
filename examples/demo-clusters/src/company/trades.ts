import { CompanyDomain, CompanySystem, CompanyTeam } from './Company';

/** A system, and what its services are about: nothing is a subject of two. @internal */
export interface Trade extends CompanySystem {
  subjects: readonly string[];
  /** How many services it has, compared with others. */
  weight: number;
}

/** @internal */
export const DOMAINS: readonly CompanyDomain[] = [
  { name: 'customers', title: 'Customers', description: 'Everybody who buys, and how they are looked after' },
  { name: 'finance', title: 'Finance', description: 'Where the money comes from and where it goes' },
  { name: 'supply', title: 'Supply', description: 'From the factory to the shelf' },
  { name: 'insight', title: 'Insight', description: 'What the company knows about itself' },
];

/** @internal */
export const TEAMS: readonly CompanyTeam[] = [
  { name: 'identity', title: 'Identity' },
  { name: 'care', title: 'Customer care' },
  { name: 'marketing', title: 'Marketing' },
  { name: 'billing', title: 'Billing' },
  { name: 'treasury', title: 'Treasury' },
  { name: 'risk', title: 'Risk' },
  { name: 'warehousing', title: 'Warehousing' },
  { name: 'transport', title: 'Transport' },
  { name: 'sourcing', title: 'Sourcing' },
  { name: 'data', title: 'Data' },
  { name: 'science', title: 'Forecasting' },
  { name: 'stores', title: 'Stores' },
];

/** Systems that there are only here, and `engineering`, which is written by hand. @internal */
export const TRADES: readonly Trade[] = [
  {
    name: 'accounts',
    title: 'Accounts',
    team: 'identity',
    domain: 'customers',
    weight: 3,
    subjects: ['identity', 'session', 'consent', 'profile', 'address', 'passkey', 'household', 'avatar', 'badge'],
  },
  {
    name: 'customer-care',
    title: 'Customer care',
    team: 'care',
    domain: 'customers',
    weight: 2,
    subjects: ['ticket', 'callback', 'survey', 'complaint', 'return', 'warranty', 'repair', 'handbook'],
  },
  {
    name: 'campaigns',
    title: 'Campaigns',
    team: 'marketing',
    domain: 'customers',
    weight: 2,
    subjects: ['campaign', 'banner', 'newsletter', 'audience', 'segment', 'voucher', 'referral', 'influencer'],
  },
  {
    name: 'billing',
    title: 'Billing',
    team: 'billing',
    domain: 'finance',
    weight: 3,
    subjects: [
      'invoice',
      'refund',
      'subscription',
      'dunning',
      'tax',
      'currency',
      'instalment',
      'mandate',
      'receivable',
    ],
  },
  {
    name: 'treasury',
    title: 'Treasury',
    team: 'treasury',
    domain: 'finance',
    weight: 1,
    subjects: ['bank', 'budget', 'expense', 'payroll', 'forecast', 'hedge', 'payout', 'cash'],
  },
  {
    name: 'compliance',
    title: 'Compliance',
    team: 'risk',
    domain: 'finance',
    weight: 2,
    subjects: ['fraud', 'audit', 'sanction', 'policy', 'signature', 'contract', 'evidence', 'whistle'],
  },
  {
    name: 'warehouses',
    title: 'Warehouses',
    team: 'warehousing',
    domain: 'supply',
    weight: 3,
    subjects: ['pallet', 'shelf', 'picking', 'packing', 'stocktake', 'forklift', 'crate', 'dock', 'label'],
  },
  {
    name: 'transport',
    title: 'Transport',
    team: 'transport',
    domain: 'supply',
    weight: 3,
    subjects: ['parcel', 'route', 'driver', 'depot', 'carrier', 'locker', 'customs', 'fleet', 'tour'],
  },
  {
    name: 'procurement',
    title: 'Procurement',
    team: 'sourcing',
    domain: 'supply',
    weight: 2,
    subjects: ['supplier', 'purchase', 'tender', 'sample', 'quality', 'factory', 'certificate', 'delivery'],
  },
  {
    name: 'data-platform',
    title: 'Data platform',
    team: 'data',
    domain: 'insight',
    weight: 2,
    subjects: ['event', 'metric', 'lineage', 'schema', 'dashboard', 'notebook', 'dataset', 'feature'],
  },
  {
    name: 'forecasting',
    title: 'Forecasting',
    team: 'science',
    domain: 'insight',
    weight: 1,
    subjects: ['demand', 'season', 'markdown', 'basket-mix', 'weather', 'promotion', 'churn', 'trend'],
  },
  {
    name: 'stores',
    title: 'Stores',
    team: 'stores',
    domain: 'commerce',
    weight: 3,
    subjects: ['till', 'price-tag', 'footfall', 'rota', 'kiosk-app', 'pickup', 'display', 'branch', 'stand'],
  },
  {
    name: 'engineering',
    title: 'Engineering',
    team: 'platform',
    domain: 'operations',
    weight: 2,
    subjects: ['build', 'artifact', 'preview', 'incident', 'secret', 'licence', 'runner', 'flag'],
  },
];
