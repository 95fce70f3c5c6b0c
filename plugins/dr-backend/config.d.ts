import { HumanDuration, JsonValue } from '@backstage/types';

export interface Config {
  /** Disaster recovery. */
  dr?: {
    /**
     * The clusters whose Velero is followed. Default: those of `kubernetes.clusterLocatorMethods` of type `config` whose
     * auth provider is `serviceAccount` or `localKubectlProxy`.
     *
     * Each entry says how it is reached by exactly one of `kubeconfig`, `inCluster` and `url`.
     */
    clusters?: Array<{
      /** What the cluster is called everywhere, in `backstage.io/kubernetes-cluster` too. Different for each cluster. */
      name: string;
      /** What people read. Default: the name. */
      title?: string;
      /** The region that would be lost together with the cluster, for example `ap-northeast-2`. Default: not known. */
      region?: string;
      /** A word such as `primary` or `standby`. Default: none. */
      role?: string;
      /** The namespace Velero runs in. Default: `velero`. */
      veleroNamespace?: string;
      /**
       * Version of the Velero server, for example `v1.18.3`. Default: found from a processed ServerStatusRequest or the
       * image of the Deployment `velero`; where neither can be read, not known.
       */
      veleroVersion?: string;
      /**
       * Entity ref, with its kind, of who is told when the cluster falls silent, such as `group:default/platform`.
       * Default: `dr.alerts.recipients`.
       */
      owner?: string;
      /** Whether files beside its Backups are read, see `dr.downloads`. Default: `dr.downloads.enabled`. */
      downloads?: boolean;
      kubeconfig?: {
        /** Path of the file, `~/` allowed. It is read again when it changes. */
        file: string;
        /** Default: the current context of the file. */
        context?: string;
      };
      /** The cluster in which this backend runs, as its service account. */
      inCluster?: true;
      /** URL of the API server; wants `token`. */
      url?: string;
      /** Exactly one of `literal` and `file`. */
      token?: {
        /** @visibility secret */
        literal?: string;
        /** Path of a file that holds the token. It is read again when it changes. */
        file?: string;
      };
      /** Certificates that the API server's one is checked against, PEM as base64. Default: those of the system. */
      caData?: string;
      /** The same as a file. */
      caFile?: string;
      /** Believe any certificate. Default: `false`. */
      skipTLSVerify?: boolean;
    }>;

    /**
     * What Velero does not record of storage locations, or what plugins invent, such as the region `minio`. Each entry
     * speaks of one location by `cluster` and `name`, or of all that lie in a `bucket`. Where several speak of the same
     * one, the first that says a field counts. Default: none.
     */
    locations?: Array<{
      /** Name of a cluster; wants `name`. */
      cluster?: string;
      /** Name of a BackupStorageLocation in that cluster. */
      name?: string;
      /** Name of a bucket or container, in whatever cluster. */
      bucket?: string;
      /** Narrows `bucket`; empty: no prefix. Default: any. */
      prefix?: string;
      /** Narrows `bucket`: the URL or host of the store. Default: any. */
      endpoint?: string;
      /** Where the store lies, in the words of the clusters' `region`. Default: what `spec.config.region` says. */
      region?: string;
      /** Regions into which the store itself copies everything. Default: none known. */
      replicatedTo?: string[];
      /** Nothing in it can be changed or deleted before its time. Default: not known. */
      immutable?: boolean;
      /**
       * What the place is called: locations of one identity are one place, whatever their coordinates, and those of
       * different ones are not. Default: made of provider, endpoint, bucket and prefix.
       */
      identity?: string;
    }>;

    /**
     * Reading what Velero writes beside a Backup (BackupVolumeInfos, BackupResults), which tells what became of each volume.
     * It wants the right to create DownloadRequests, see `examples/rbac/downloads.yaml`.
     */
    downloads?: {
      /** For all clusters that do not say otherwise. Default: `false`. */
      enabled?: boolean;
      /**
       * Hosts that files may be fetched from beside those that the locations name, such as `minio.example:9000`; with a
       * port where it is not that of the protocol. Default: none.
       */
      hosts?: string[];
    };

    /** Exemptions of services from rules, by people who hold the permission `dr.exemption.manage`. */
    exemptions?: {
      /** Whether anybody can make them, and whether those that were made hold. Default: `false`. */
      enabled?: boolean;
      /** An exemption ends no later than this after it was made. Default: 90 days. */
      maxDuration?: HumanDuration | string;
    };

    /**
     * Creating Schedules and Backups in clusters, by people who hold the permissions `dr.schedule.create` and
     * `dr.backup.create`. The account needs the rights of `examples/rbac/acting.yaml`.
     */
    acting?: {
      /** Whether anybody can. Default: `false`. */
      enabled?: boolean;
      /** Whether a Backup may take a whole cluster; only who may act on all services can. Default: `false`. */
      wholeCluster?: boolean;
      /**
       * `confirmed`: somebody acts only on namespaces of which the Namespace itself names the service. `trusted`: on those
       * that the catalog entity claims, too, which gives them to whoever can write the entity. Default: `confirmed`.
       */
      namespaceClaims?: 'confirmed' | 'trusted';
      /** Entity refs, with their kind, of the templates that findings and pages lead to. Default: none. */
      templates?: {
        /** Gives a service a Schedule. */
        protect?: string;
        /** Takes a Backup now. */
        backUp?: string;
        /** Writes down objectives. */
        objectives?: string;
        /** Writes a runbook. */
        runbook?: string;
      };
    };

    /** Telling owners what became of their services, and of their clusters, through Backstage's notifications. */
    alerts?: {
      /** Default: `true`. */
      enabled?: boolean;
      /** How long a change must hold before anybody is told. Default: `30s`. */
      settle?: HumanDuration | string;
      /** Entity refs, with their kind, of who is told of clusters without an `owner`. Default: none. */
      recipients?: string[];
    };

    /** What OpenTelemetry is given. */
    metrics?: {
      /** Whether there are metrics of single services. Default: `true`. */
      perService?: boolean;
      /** Of how many services, those that stand worst first. 1 to 100000. Default: `1000`. */
      maxServices?: number;
    };

    /** How clusters are followed. */
    follow?: {
      /** Objects a page where lists are read in pages, 50 to 5000. Default: `500`. */
      pageSize?: number;
      /** What has not been confirmed for longer than this is too old to judge by. Default: `3m`. */
      staleAfter?: HumanDuration | string;
    };

    /** How long what is gone from a cluster (Backups, Restores, Schedules) is remembered. Default: 400 days. */
    retention?: HumanDuration | string;

    /** How long a paused Schedule is taken to be on purpose before it becomes a finding. Default: 7 days. */
    pausedGrace?: HumanDuration | string;

    /**
     * The zone in which Velero servers read cron expressions that name none: that of their process, which no object shows.
     * Default: `UTC`.
     */
    veleroTimeZone?: string;

    /**
     * The tiers that services can be in, by name; what a tier promises holds for every service in it that does not say
     * otherwise. They take the place of the default ones: `critical`, `important`, `standard` and `development`.
     */
    tiers?: {
      [name: string]: {
        /** How long it may take until the service is back, for example `1h` or `PT1H`. Default: nothing promised. */
        rto?: string | number;
        /** How much data may be lost, as time, for example `15m` or `0`. Default: nothing promised. */
        rpo?: string | number;
        /** How the service is brought back. Default: not said. */
        strategy?: 'backup-restore' | 'pilot-light' | 'warm-standby' | 'active-active';
        /** How often recovery has to be proven, for example `30d`. Default: not said. */
        drillInterval?: string;
        /** URL or path of the runbook. Default: none. */
        runbook?: string;
      };
    };

    /**
     * What is promised for services that neither say it themselves nor through their tier. The first entry whose filter
     * matches counts, so the special ones go before the general ones. Default: none.
     */
    policies?: Array<{
      /** What the policy is called where a promise came from it. Different for each policy. */
      name: string;
      /** Filter predicate of the catalog, for example `{ kind: Component, 'spec.type': service }`. */
      filter: JsonValue;
      /** The tier the service is put into. Default: none. */
      tier?: string;
      /** As in a tier. Each of these goes before what the policy's tier says. */
      rto?: string | number;
      rpo?: string | number;
      strategy?: 'backup-restore' | 'pilot-light' | 'warm-standby' | 'active-active';
      drillInterval?: string;
      runbook?: string;
    }>;

    /**
     * Which entities are services whose recovery is judged: a filter predicate of the catalog. Default: Components of type
     * `service` or `website`, and Resources of type `database`.
     */
    scope?: JsonValue;
  };
}
