// @ts-check

/**
 * What the portal-wide view reads: which rules each service does not pass, which places it depends on, what it could be
 * brought back from, how it stood day by day, and when its verdict changed.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // What was stored before has none of it; all services are judged anew.
  await knex('dr_assessments').delete();
  await knex.schema.alterTable('dr_assessments', table => {
    table.dropIndex(['readiness_rank', 'entity_ref'], 'dr_assessments_readiness_idx');
  });
  await knex.schema.alterTable('dr_assessments', table => {
    table.dropColumn('readiness_rank');
    table.text('strategy');
    table.bigInteger('severity').notNullable().defaultTo(0).comment('Order of the list: the smallest is the worst');
    table.bigInteger('proven_ms').notNullable().defaultTo(0).comment('0: never proven');
    table.text('standing').notNullable().defaultTo('').comment('Of how clusters and locations stood');
    table.bigInteger('changed_ms').notNullable().defaultTo(0).comment('Since when the readiness is what it is');
    table.index(['severity', 'entity_ref'], 'dr_assessments_severity_idx');
    table.index(['proven_ms', 'entity_ref'], 'dr_assessments_proven_idx');
  });

  await knex.schema.createTable('dr_marks', table => {
    table.comment('Rules that services do not pass');
    table.text('entity_ref').notNullable();
    table.text('rule').notNullable();
    table.text('outcome').notNullable().comment('fail, unknown or exempt');
    table.text('gravity').notNullable();
    table.primary(['entity_ref', 'rule']);
    table.index(['rule', 'outcome', 'entity_ref'], 'dr_marks_rule_idx');
  });

  await knex.schema.createTable('dr_places', table => {
    table.comment('Clusters that services run in, and storage locations that hold usable recovery points of them');
    table.text('entity_ref').notNullable();
    table.text('kind').notNullable().comment('cluster or location');
    table.text('place').notNullable().comment('Name of the cluster, identity of the location');
    table.primary(['entity_ref', 'kind', 'place']);
    table.index(['kind', 'place', 'entity_ref'], 'dr_places_place_idx');
  });

  await knex.schema.createTable('dr_reaches', table => {
    table.comment('What each service could be brought back from, and where');
    table.text('entity_ref').primary();
    table.bigInteger('assessed_ms').notNullable();
    table.text('reach').notNullable().comment('As JSON');
    table.index(['assessed_ms'], 'dr_reaches_assessed_idx');
  });

  await knex.schema.createTable('dr_transitions', table => {
    table.comment('When the verdict on a service changed');
    table.text('entity_ref').notNullable();
    table.bigInteger('at_ms').notNullable();
    table.text('from_readiness').comment('Empty: judged for the first time');
    table.text('to_readiness').notNullable();
    table.text('transition').notNullable().comment('As JSON');
    table.primary(['entity_ref', 'at_ms']);
    table.index(['at_ms'], 'dr_transitions_at_idx');
  });

  await knex.schema.createTable('dr_days', table => {
    table.comment('How each service stood at the end of each day in UTC; of today, how it stands');
    table.integer('day').notNullable().comment('Days since 1970-01-01');
    table.text('entity_ref').notNullable();
    table.text('readiness').notNullable();
    table.integer('level').notNullable();
    table.primary(['day', 'entity_ref']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of ['dr_days', 'dr_transitions', 'dr_reaches', 'dr_places', 'dr_marks']) {
    await knex.schema.dropTable(table);
  }
  await knex('dr_assessments').delete();
  await knex.schema.alterTable('dr_assessments', table => {
    table.dropIndex(['severity', 'entity_ref'], 'dr_assessments_severity_idx');
    table.dropIndex(['proven_ms', 'entity_ref'], 'dr_assessments_proven_idx');
  });
  await knex.schema.alterTable('dr_assessments', table => {
    table.dropColumns('strategy', 'severity', 'proven_ms', 'standing', 'changed_ms');
    table.integer('readiness_rank').notNullable().defaultTo(0).comment('Worst first');
    table.index(['readiness_rank', 'entity_ref'], 'dr_assessments_readiness_idx');
  });
  // SQLite adds no column that must not be empty without a default.
  await knex.schema.alterTable('dr_assessments', table => {
    table.integer('readiness_rank').notNullable().comment('Worst first').alter();
  });
};
