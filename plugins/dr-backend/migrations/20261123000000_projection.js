// @ts-check

/**
 * What is remembered of the clusters. Columns named `…_ms` are milliseconds since 1970 and are compared; instants that are
 * only handed back are kept as RFC 3339 text.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('dr_clusters', table => {
    table.comment('What is known of each cluster beside its objects');
    table.text('name').primary().comment('Our name of the cluster');
    table.text('reachability').comment('Whether its API server answers us; empty before the first try');
    table.text('since').comment('Since when the reachability is what it is');
    table.text('last_contact_at').comment('When the API server last answered');
    table.text('message').comment('What went wrong, free of credentials');
    table.text('velero_version').comment('Version of the Velero server');
    table.text('kubernetes_version').comment('Version of the API server');
    table.double('clock_skew_seconds').comment('By how much its clock is ahead of ours');
    table.text('followed_at').comment('Heartbeat of whoever follows it');
  });

  await knex.schema.createTable('dr_unseen', table => {
    table.comment('Stretches of time in which a cluster was not seen, once they are over');
    table.text('cluster').notNullable();
    table.bigInteger('from_ms').notNullable();
    table.bigInteger('to_ms').notNullable();
    table.primary(['cluster', 'from_ms']);
  });

  await knex.schema.createTable('dr_kinds', table => {
    table.comment('How following one kind in one cluster stands');
    table.text('cluster').notNullable();
    table.text('kind').notNullable();
    table.text('status').notNullable();
    table.text('message').comment('What went wrong, free of credentials');
    table.text('observed_at').comment('When what is held was last known to be complete and current');
    table.text('complete_since').comment('When it was first read whole');
    table.text('resource_version').comment('Where watching resumes; empty: read it whole');
    table.integer('parser_version').comment('Parser that the facts held were read with');
    table.integer('listing').notNullable().comment('Number of the last full read that was started');
    table.primary(['cluster', 'kind']);
  });

  await knex.schema.createTable('dr_objects', table => {
    table.comment('Every object as last seen, as a parsed fact, with the columns that queries and merging need');
    table
      .text('id')
      .primary()
      .comment('<cluster>/<kind>/<namespace>/<name>: one column that every planner finds rows by');
    table.text('cluster').notNullable();
    table.text('kind').notNullable();
    table.text('namespace').notNullable().comment('Empty for cluster-scoped kinds');
    table.text('name').notNullable();
    table.text('uid');
    table.text('resource_version').comment('Same uid and version: same object');
    table.integer('listing').notNullable().comment('Last full read in which it was seen');
    table.bigInteger('gone_ms').comment('When we saw that it is gone; empty while it is there');
    table.text('phase').comment('Backup: its phase');
    table.text('schedule_name').comment('Backup: the Schedule it was made by');
    table.text('backup_name').comment('Restore and volume backups: their Backup');
    table.text('storage_location').comment('Backup: name of its location');
    table.text('location_identity').comment('BackupStorageLocation: its identity across clusters');
    table.text('origin').comment('Backup: where it came into being');
    table.text('fact').notNullable().comment('The parsed object as JSON');
    table.index(['kind', 'cluster', 'namespace'], 'dr_objects_kind_idx');
    table.index(['cluster'], 'dr_objects_running_idx', { predicate: knex.whereRaw("phase = 'InProgress'") });
    table.index(['gone_ms'], 'dr_objects_gone_ms_idx', { predicate: knex.whereNotNull('gone_ms') });
  });

  await knex.schema.createTable('dr_scopes', table => {
    table.comment('Which namespaces an object may concern; the scope * is any namespace');
    table.text('object_id').notNullable();
    table.text('scope').notNullable();
    table.text('kind').notNullable();
    table.text('cluster').notNullable();
    table.bigInteger('at_ms').notNullable().comment('When it started, else was created; 0 for Schedules');
    table.primary(['object_id', 'scope']);
    table.index(['scope', 'kind', 'cluster', 'at_ms'], 'dr_scopes_lookup_idx');
  });

  await knex.schema.createTable('dr_labels', table => {
    table.comment('Labels of controllers and of the pods they make, to find the places of a service');
    table.text('object_id').notNullable();
    table.text('label_key').notNullable();
    table.text('label_value').notNullable();
    table.primary(['object_id', 'label_key', 'label_value']);
    table.index(['label_key', 'label_value'], 'dr_labels_lookup_idx');
  });

  await knex.schema.createTable('dr_revisions', table => {
    table.comment('Counters of what has been touched, so that facts are read again only when they changed');
    table.text('topic').notNullable().comment('ns:<namespace>, * for any namespace, or workloads');
    table.text('cluster').notNullable();
    table.bigInteger('revision').notNullable();
    table.primary(['topic', 'cluster']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('dr_revisions');
  await knex.schema.dropTable('dr_labels');
  await knex.schema.dropTable('dr_scopes');
  await knex.schema.dropTable('dr_objects');
  await knex.schema.dropTable('dr_kinds');
  await knex.schema.dropTable('dr_unseen');
  await knex.schema.dropTable('dr_clusters');
};
