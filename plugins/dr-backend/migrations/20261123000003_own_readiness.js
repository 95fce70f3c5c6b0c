// @ts-check

/**
 * The verdict on a service without what it depends on, which is what those that depend on it go by: cycles would otherwise
 * keep each other down.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('dr_assessments', table => {
    table.text('own_readiness').comment('Readiness without its dependencies; empty: judged before this was kept');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('dr_assessments', table => {
    table.dropColumn('own_readiness');
  });
};
