import { Assessment, Statement } from '../model';
import { say } from '../statements/say';

/** Every statement that may name what a service depends on has a code of this kind. */
const ABOUT_DEPENDENCIES = 'dependency.';
const HIDDEN = say('dependency.hidden');
const SOMEONE = say('dependency.someone');

/**
 * A verdict for somebody who may not see some of what the service depends on: the same verdict, without what is known of
 * those. That they are there is told, and how many.
 *
 * @param hidden - refs of what the caller may not see
 * @public
 */
export function hideDependencies(assessment: Assessment, hidden: ReadonlySet<string>): Assessment {
  const left = assessment.dependencies.filter(({ entityRef }) => hidden.has(entityRef));
  const secrets = new Set([...hidden, ...left.map(({ title }) => title)]);
  const tell = (statement: Statement) => withoutSecrets(statement, secrets);
  return {
    ...assessment,
    headline: tell(assessment.headline),
    reason: tell(assessment.reason),
    findings: assessment.findings.map(finding => ({ ...finding, evidence: unique(finding.evidence.map(tell)) })),
    dependencies: assessment.dependencies.filter(({ entityRef }) => !hidden.has(entityRef)),
    dependencyCycles: assessment.dependencyCycles.filter(cycle => !cycle.some(ref => hidden.has(ref))),
    hiddenDependencies: left.length,
  };
}

/**
 * A statement for everybody, whatever they may see: one that names what a service depends on says only that
 * there is something.
 * @public
 */
export function withoutDependencies(statement: Statement): Statement {
  const names = statement.code.startsWith(ABOUT_DEPENDENCIES) && Object.keys(statement.params ?? {}).length > 0;
  return names ? SOMEONE : statement;
}

function withoutSecrets(statement: Statement, secrets: ReadonlySet<string>): Statement {
  if (!statement.code.startsWith(ABOUT_DEPENDENCIES)) return statement;
  const { services } = statement.params ?? {};
  if (Array.isArray(services)) {
    const seen = services.filter(title => !secrets.has(title));
    return seen.length > 0 ? { ...statement, params: { ...statement.params, services: seen } } : HIDDEN;
  }
  const texts = Object.values(statement.params ?? {}).map(String);
  const isSecret = texts.some(text => text.split(' → ').some(part => secrets.has(part)));
  return isSecret ? HIDDEN : statement;
}

function unique(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map(statement => [JSON.stringify(statement), statement])).values()];
}
