import { ActingPortal } from './ActingPortal';
import { describeBackingUp } from './backUp';
import { describeLooks } from './looks';
import { describeMcp } from './mcp';
import { describeProtecting } from './protect';
import { describeSeveralNamespaces } from './severalNamespaces';

jest.setTimeout(800_000);

/** One portal serves them all: to start it takes longer than most of what is tried. */
describe('acting in a browser', () => {
  let started: ActingPortal;
  const portal = () => started;

  beforeAll(async () => {
    started = await ActingPortal.start();
    await started.settled();
  });

  afterAll(() => started?.stop());

  describe('protecting a service', () => {
    describeProtecting(portal);
  });
  describe('protecting a service in several namespaces', () => {
    describeSeveralNamespaces(portal);
  });
  describe('backing up now', () => {
    describeBackingUp(portal);
  });
  describe('the form of a template', () => {
    describeLooks(portal);
  });
  describe('MCP clients', () => {
    describeMcp(portal);
  });
});
