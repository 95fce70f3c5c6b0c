// @ts-check

const WORKLOADS = "kind in ('Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'PersistentVolumeClaim')";

/**
 * Finds what is in a namespace in all clusters at once, for judging many services (Backups, of which there are many, have
 * no part in it), and which verdicts are to be reached anew. Those that are stored do not say which namespaces concern them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('dr_objects', table => {
    table.index(['namespace'], 'dr_objects_workloads_idx', { predicate: knex.whereRaw(WORKLOADS) });
    table.index(['name'], 'dr_objects_namespaces_idx', { predicate: knex.whereRaw("kind = 'Namespace'") });
  });
  for (const table of ['dr_assessments', 'dr_places']) await knex(table).delete();
  await knex.schema.alterTable('dr_assessments', table => {
    table.index(['next_change_ms'], 'dr_assessments_next_change_idx');
    table.index(['standing'], 'dr_assessments_standing_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of ['dr_assessments', 'dr_places']) await knex(table).delete();
  await knex.schema.alterTable('dr_assessments', table => {
    table.dropIndex(['next_change_ms'], 'dr_assessments_next_change_idx');
    table.dropIndex(['standing'], 'dr_assessments_standing_idx');
  });
  await knex.schema.alterTable('dr_objects', table => {
    table.dropIndex(['namespace'], 'dr_objects_workloads_idx');
    table.dropIndex(['name'], 'dr_objects_namespaces_idx');
  });
};
