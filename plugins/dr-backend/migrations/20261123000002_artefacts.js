// @ts-check

/**
 * What Velero has written into its stores beside Backups, as far as it was read.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('dr_artefacts', table => {
    table.comment('What was read beside each Backup, and when to try again; it goes with the object of the Backup');
    table.text('backup_id').primary().comment('Key of the object of the Backup');
    table.text('cluster').notNullable();
    table.text('backup_name').notNullable();
    table.bigInteger('at_ms').notNullable().comment('When the Backup started: tells two of one name apart');
    table.text('artefacts').notNullable().comment('As JSON, free of URLs and credentials');
    table.integer('failures').notNullable().comment('Tries in a row after which another one was due');
    table.bigInteger('retry_ms').comment('When to try again; empty: not at all');
    table.index(['backup_name'], 'dr_artefacts_backup_name_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('dr_artefacts');
};
