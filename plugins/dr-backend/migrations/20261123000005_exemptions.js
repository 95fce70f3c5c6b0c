// @ts-check

/**
 * What services are exempt from. Exemptions that have ended stay for those who look back.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('dr_exemptions', table => {
    table.comment('Decisions to live with what a rule finds, until a day');
    table.text('id').primary();
    table.text('entity_ref').notNullable();
    table.text('rule').comment('Empty: all rules');
    table.text('reason').notNullable();
    table.text('created_by').notNullable().comment('Entity ref of who decided');
    table.bigInteger('created_ms').notNullable();
    table.bigInteger('expires_ms').notNullable();
    table.text('revoked_by').comment('Entity ref of who ended it before its time');
    table.bigInteger('revoked_ms');
    table.index(['entity_ref', 'expires_ms'], 'dr_exemptions_entity_idx');
    table.index(['expires_ms', 'id'], 'dr_exemptions_expires_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('dr_exemptions');
};
