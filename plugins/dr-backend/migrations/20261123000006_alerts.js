// @ts-check

/**
 * What people were told last of each service and each cluster.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('dr_alerts', table => {
    table.comment('What people were told last of services and clusters');
    table.text('kind').notNullable().comment('service or cluster');
    table.text('subject').notNullable().comment('Entity ref of the service, name of the cluster');
    table.text('state').notNullable().comment('What was told, and what differs from it since when, as JSON');
    table.integer('version').notNullable().comment('Counts writes: who has seen another one does not write');
    table.bigInteger('due_ms').comment('When time alone makes it worth a look');
    table.bigInteger('claimed_ms').comment('Until then somebody is telling it, or nobody tries again');
    table.text('telling').comment('The state once that is told, as JSON');
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('How often telling it has failed since it last worked');
    table.bigInteger('absent_ms').comment('Since when the service has no verdict any more');
    table.primary(['kind', 'subject']);
    table.index(['due_ms'], 'dr_alerts_due_idx');
  });
  await knex.schema.alterTable('dr_assessments', table => {
    table.index(['assessed_ms'], 'dr_assessments_assessed_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('dr_assessments', table => {
    table.dropIndex(['assessed_ms'], 'dr_assessments_assessed_idx');
  });
  await knex.schema.dropTable('dr_alerts');
};
