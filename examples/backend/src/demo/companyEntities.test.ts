import {
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  domainEntityV1alpha1Validator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { makeCompany } from '@internal/demo-clusters';
import { companyEntities } from './companyEntities';

describe('companyEntities', () => {
  const entities = companyEntities(makeCompany(500));

  it('is what the catalog takes, as the catalog checks it', async () => {
    const policy = EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new DefaultNamespaceEntityPolicy(),
      new NoForeignRootFieldsEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ]);
    const validators = [
      componentEntityV1alpha1Validator,
      resourceEntityV1alpha1Validator,
      systemEntityV1alpha1Validator,
      domainEntityV1alpha1Validator,
      groupEntityV1alpha1Validator,
    ];
    for (const entity of entities) {
      await expect(policy.enforce(entity)).resolves.toBeDefined();
      const verdicts = await Promise.all(validators.map(each => each.check(entity)));
      expect(verdicts).toContain(true);
    }
  });

  it('names each entity once, and depends only on those that are there', () => {
    const refs = entities.map(entity => stringifyEntityRef(entity));
    expect(new Set(refs).size).toBe(refs.length);
    const needed = entities.flatMap(({ spec }) => (Array.isArray(spec?.dependsOn) ? spec.dependsOn.map(String) : []));
    for (const each of needed) expect(refs).toContain(stringifyEntityRef(parseEntityRef(each)));
  });

  it('tells the catalog of nothing when nothing was made up', () => {
    expect(companyEntities(makeCompany(25))).toEqual([]);
  });
});
