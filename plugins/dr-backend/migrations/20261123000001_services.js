// @ts-check

/**
 * What is remembered of the services: where each was found last, and how it was judged last.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('dr_placements', table => {
    table.comment('Where each service was found last, for the day its objects are forgotten');
    table.text('entity_ref').primary();
    table.bigInteger('updated_ms').notNullable();
    table.text('workloads').notNullable().comment('Workloads as JSON');
  });

  await knex.schema.createTable('dr_assessments', table => {
    table.comment('How each service in scope was judged last; columns beside the summary are for filters and order');
    table.text('entity_ref').primary();
    table.text('title').notNullable().comment('In lower case, for order and search');
    table.text('owner').comment('Entity ref');
    table.text('system').comment('Entity ref');
    table.text('tier');
    table.text('readiness').notNullable();
    table.integer('readiness_rank').notNullable().comment('Worst first');
    table.integer('level').notNullable();
    table.bigInteger('recovery_point_ms').notNullable().comment('0: none known');
    table.text('summary').notNullable().comment('The row of the list as JSON');
    table.text('fingerprint').notNullable().comment('Of what the catalog says of the service');
    table.text('topics').notNullable().comment('What it was judged by, as JSON');
    table.text('revision').notNullable().comment('Of those topics');
    table.bigInteger('assessed_ms').notNullable();
    table.bigInteger('next_change_ms').comment('When time alone changes the verdict');
    table.index(['readiness_rank', 'entity_ref'], 'dr_assessments_readiness_idx');
    table.index(['title', 'entity_ref'], 'dr_assessments_title_idx');
    table.index(['level', 'entity_ref'], 'dr_assessments_level_idx');
    table.index(['recovery_point_ms', 'entity_ref'], 'dr_assessments_recovery_point_idx');
    table.index(['owner'], 'dr_assessments_owner_idx');
    table.index(['system'], 'dr_assessments_system_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('dr_assessments');
  await knex.schema.dropTable('dr_placements');
};
