/* Generated from openapi.yaml by `yarn schema:generate`; do not edit. */

export interface paths {
  '/v1/services': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Services in scope with their last verdict, a page at a time
     * @description Only services that the caller may see in the catalog. Needs the permission `dr.service.read`.
     */
    get: operations['ListServices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/services/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The verdict on one service, with everything its page shows
     * @description Judged anew at each call from what is remembered; no cluster is asked.
     */
    get: operations['GetAssessment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/services/{kind}/{namespace}/{name}/recovery-points': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Recovery points of a service, newest first */
    get: operations['ListRecoveryPoints'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/services/{kind}/{namespace}/{name}/exposure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Exposure over time, ready to draw */
    get: operations['GetExposureHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/clusters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every configured cluster, whether it answers or not
     * @description Needs the permission `dr.service.read`. Free of credentials and addresses.
     */
    get: operations['ListClusters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the services that a filter leaves stand together
     * @description Only services that the caller may see in the catalog count.
     */
    get: operations['GetOverview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/roll-ups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same by owner, system or tier */
    get: operations['ListRollUps'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/overviews/clusters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How each cluster stands, and what depends on it */
    get: operations['ListClusterOverviews'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/overviews/locations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How each storage location stands, and what depends on it */
    get: operations['ListLocationOverviews'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/services/{kind}/{namespace}/{name}/transitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** When the verdict on a service changed, newest first */
    get: operations['ListTransitions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/what-if/choices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What could be lost */
    get: operations['ListLossChoices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/what-if': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What becomes of the services when something is lost */
    get: operations['GetWhatIf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exemptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Exemptions of services that the caller sees, the one that ends first first */
    get: operations['ListExemptions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exemptions/terms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether services can be exempted here, and for how long */
    get: operations['GetExemptionTerms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exports/services': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All services that a filter leaves, as a file */
    get: operations['ExportServices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exports/what-if': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What becomes of all services that a loss hits, as a report */
    get: operations['ExportWhatIf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/services/{kind}/{namespace}/{name}/exemptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Exempt a service from a rule, or from all
     * @description Needs the permission `dr.exemption.manage` for the service. Refused with 403 unless the operator has turned exemptions on.
     */
    post: operations['CreateExemption'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exemptions/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End an exemption before its time
     * @description Needs the permission `dr.exemption.manage` for the service. One that has ended already stays as it is.
     */
    post: operations['RevokeExemption'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/proposals/schedule': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A Schedule that would keep a promise
     * @description For an entity that is not there yet, or that the caller does not see, it is made of the choices alone. Creates nothing.
     */
    post: operations['ProposeSchedule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/proposals/backup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A Backup to take now
     * @description Creates nothing.
     */
    post: operations['ProposeBackup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/proposals/objectives': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Objectives that fit what people know about a service */
    post: operations['RecommendObjectives'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/services/{kind}/{namespace}/{name}/acting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the caller may do for a service */
    get: operations['GetActingTerms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/services/{kind}/{namespace}/{name}/schedules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a Schedule in a cluster, or change one that was created this way
     * @description Needs the permission `dr.schedule.create` for the service. Refused with 403 unless the operator has turned acting on and the Namespace names the service; with 409 where the name is taken by a Schedule that somebody else made.
     */
    post: operations['ApplySchedule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/services/{kind}/{namespace}/{name}/backups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Have a Backup taken now
     * @description Needs the permission `dr.backup.create` for the service. Refused with 403 unless the operator has turned acting on and the Namespace names the service.
     */
    post: operations['CreateBackup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/services/{kind}/{namespace}/{name}/backups/{cluster}/{backup}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How a Backup stands that was created this way */
    get: operations['GetBackupProgress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/services/{kind}/{namespace}/{name}/runbook': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How to bring a service back, step by step */
    get: operations['GetRunbook'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description The verdict on one service, with everything the page shows. Plain JSON: it is the API's answer as it is. */
    Assessment: {
      entityRef: string;
      title: string;
      assessedAt: components['schemas']['Instant'];
      readiness: components['schemas']['Readiness'];
      /** @description The same without its dependencies. */
      ownReadiness: components['schemas']['Readiness'];
      level: components['schemas']['Level'];
      /** @description Rules that stand between it and the next level. */
      rulesToNextLevel: string[];
      /** @description The verdict, a sentence about the future. */
      headline: components['schemas']['Statement'];
      /** @description The one reason that matters. */
      reason: components['schemas']['Statement'];
      /** @description What it would survive, and at which cost: the smallest disruption first. */
      survivable?: components['schemas']['Statement'][];
      /** @description The smallest loss beyond its namespace that it would not survive whole, or of which that is not known; left out when the headline is about it, when it survives all, and when it does not even survive that of its namespace. */
      notSurvivable?: components['schemas']['Statement'];
      objectives: components['schemas']['Objectives'];
      fitness?: components['schemas']['StrategyFitness'];
      placementHints: components['schemas']['PlacementHints'];
      workloads: components['schemas']['WorkloadAssessment'][];
      exposure: components['schemas']['ExposureAssessment'];
      /** @description Namespace, cluster, region, in this order. */
      recoverability: components['schemas']['ScopeAssessment'][];
      /** @description What was found of it in other clusters than the first, as evidence of its strategy. */
      sites: components['schemas']['SiteAssessment'][];
      dependencies: components['schemas']['DependencyAssessment'][];
      /** @description Ways along dependencies that lead back to the service, the service first and not repeated. */
      dependencyCycles: string[][];
      /** @description How many it depends on besides that the caller may not see; left out: none. The verdict has them in it. */
      hiddenDependencies?: number;
      schedules: components['schemas']['ScheduleAssessment'][];
      /** @description The newest ten; all of them are at `…/recovery-points`. */
      recoveryPoints: components['schemas']['RecoveryPoint'][];
      recoveryPointCount: number;
      locations: components['schemas']['LocationAssessment'][];
      clusters: components['schemas']['ClusterAssessment'][];
      restores: components['schemas']['RestoreAssessment'][];
      /** @description One for each rule, worst first. */
      findings: components['schemas']['Finding'][];
      /** @description The earliest moment at which time alone changes the verdict. */
      nextChangeAt?: components['schemas']['Instant'];
      /** @description When a restore last proved that it comes back; left out: never. */
      provenAt?: components['schemas']['Instant'];
      /** @description What applies to it now, the one that ends first first. */
      exemptions: components['schemas']['Exemption'][];
    };
    /**
     * @description Where a Backup object came into being: made by this cluster's Velero, or synced into it from a shared location. Velero records neither, so this is concluded from times and kept from what was seen while it ran.
     * @enum {string}
     */
    BackupOrigin: 'here' | 'elsewhere' | 'unknown';
    ClusterAssessment: {
      name: string;
      title: string;
      region?: string;
      role?: string;
      veleroVersion?: string;
      reachability: components['schemas']['ClusterReachability'];
      since?: components['schemas']['Instant'];
      /** @description Age of what is shown of it: the oldest of the kinds that matter. */
      observedAt?: components['schemas']['Instant'];
      /** @description Older than the operator's limit. */
      stale: boolean;
      /** @description Says what is wrong with it, when something is. */
      statement?: components['schemas']['Statement'];
      /** @description Kinds that are not followed, and why. */
      kinds: {
        kind: string;
        status: components['schemas']['KindStatus'];
        observedAt?: components['schemas']['Instant'];
        message?: string;
      }[];
      /** @description The service runs there, or has recovery points there. */
      concernsService: boolean;
    };
    /** @description What is known of a cluster, whether it answers or not. */
    ClusterFact: {
      name: string;
      title: string;
      region?: string;
      /** @description Free word of the operator, such as `primary` or `standby`. */
      role?: string;
      veleroNamespace: string;
      /** @description Version of the Velero server, from a ServerStatusRequest or its image tag; `undefined` when not known. */
      veleroVersion?: string;
      kubernetesVersion?: string;
      /** @description Velero's node agents, which file-system and moved data need; absent when not known, `desired` 0 when there is no such DaemonSet. */
      nodeAgents?: {
        desired: number;
        ready: number;
      };
      reachability: components['schemas']['ClusterReachability'];
      /** @description Since when `reachability` is what it is. */
      since?: components['schemas']['Instant'];
      /** @description When the API server last answered us. */
      lastContactAt?: components['schemas']['Instant'];
      /** @description What went wrong, free of credentials. */
      message?: string;
      kinds: {
        Schedule?: components['schemas']['KindState'];
        Backup?: components['schemas']['KindState'];
        Restore?: components['schemas']['KindState'];
        BackupStorageLocation?: components['schemas']['KindState'];
        VolumeSnapshotLocation?: components['schemas']['KindState'];
        PodVolumeBackup?: components['schemas']['KindState'];
        DataUpload?: components['schemas']['KindState'];
        Namespace?: components['schemas']['KindState'];
        PersistentVolumeClaim?: components['schemas']['KindState'];
        Deployment?: components['schemas']['KindState'];
        StatefulSet?: components['schemas']['KindState'];
        DaemonSet?: components['schemas']['KindState'];
        CronJob?: components['schemas']['KindState'];
        StorageClass?: components['schemas']['KindState'];
      };
      /** @description Seconds by which the cluster's clock is ahead of ours (from the HTTP Date header; negative: behind); `undefined` when not measured. */
      clockSkewSeconds?: number;
    };
    /**
     * @description `reachable`: the API server answers us; `unreachable`: it does not (no connection, time-out, TLS); `unauthorized`: it does not accept our credentials (401); `never-seen`: not tried yet; `misconfigured`: its configuration cannot be used, for instance a kubeconfig that is not there.
     * @enum {string}
     */
    ClusterReachability:
      | 'reachable'
      | 'unreachable'
      | 'unauthorized'
      | 'never-seen'
      | 'misconfigured';
    /** @enum {string} */
    ControllerKind: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'CronJob';
    Coverage: {
      verdict: components['schemas']['CoverageVerdict'];
      /** @description Why, and what is left out; empty when all is covered. */
      reasons: components['schemas']['Statement'][];
    };
    /**
     * @description Whether something covers something. `partly`: some of it; `unknown`: cannot be told, with the reason.
     * @enum {string}
     */
    CoverageVerdict: 'covered' | 'partly' | 'not-covered' | 'unknown';
    /** @description Something that the service depends on directly. */
    DependencyAssessment: {
      entityRef: string;
      title: string;
      /**
       * @description `service`: in scope, so that it has promises and a verdict; `other`: the catalog has it, and it is not judged; `missing`: the catalog does not have it.
       * @enum {string}
       */
      kind: 'service' | 'other' | 'missing';
      rtoSeconds?: number;
      rpoSeconds?: number;
      /** @description Of the dependency itself, whatever becomes of what it depends on. */
      readiness?: components['schemas']['Readiness'];
      level?: components['schemas']['Level'];
      assessedAt?: components['schemas']['Instant'];
      /** @description Empty when nothing about it stands in the way of the service. */
      reasons: components['schemas']['Statement'][];
    };
    /**
     * @description What is lost: a namespace (deleted, corrupted), a cluster, or a whole region.
     * @enum {string}
     */
    DisruptionScope: 'namespace' | 'cluster' | 'region';
    ExposureAssessment: {
      /**
       * @description `known`: there is a usable recovery point; `nothing`: there is none, everything would be lost; `unknown`: cannot be told, see `reasons`.
       * @enum {string}
       */
      state: 'known' | 'nothing' | 'unknown';
      /** @description Newest usable recovery point: name and moment. Exposure now = now − `recoveryPointAt`. */
      recoveryPoint?: string;
      recoveryPointAt?: components['schemas']['Instant'];
      /** @description Data lost if it broke at `assessedAt`. */
      exposureSeconds?: number;
      /** @description What the schedules can guarantee at best; `undefined` when no schedule guarantees anything. */
      worstCaseSeconds?: number;
      /** @description When exposure will pass the RPO if nothing more completes, or did pass it. */
      breachAt?: components['schemas']['Instant'];
      /** @description When the last usable recovery point expires. */
      lastExpiresAt?: components['schemas']['Instant'];
      reasons: components['schemas']['Statement'][];
    };
    /** @description Exposure over a time window, ready to draw: a saw-tooth, thinned to an envelope when there are many teeth. */
    ExposureHistory: {
      from: components['schemas']['Instant'];
      to: components['schemas']['Instant'];
      rpoSeconds?: number;
      /** @description In time order. `exposureSeconds` is `undefined` where nothing was known or nothing was protected. */
      points: {
        at: components['schemas']['Instant'];
        exposureSeconds?: number;
        /** @description Name of the Backup that became usable here. */
        backup?: string;
      }[];
      /** @description True when `points` are highest values of buckets rather than every tooth. */
      envelope: boolean;
      /** @description Stretches in which the service's clusters were not seen. */
      unseen: {
        from: components['schemas']['Instant'];
        to: components['schemas']['Instant'];
      }[];
      /** @description Drills and recoveries. */
      restores: {
        at: components['schemas']['Instant'];
        name: string;
        durationSeconds?: number;
      }[];
      /** @description Share (0 to 1) of the seen time beyond the RPO; `undefined` without RPO. */
      shareBeyondRpo?: number;
      worst?: {
        at: components['schemas']['Instant'];
        exposureSeconds: number;
      };
    };
    /** @description A field of an object that does not fit its type. The object is kept, and judged as broken where the field matters. */
    FieldProblem: {
      /** @description Path inside the object, for example `spec.ttl`. */
      path: string;
      /** @description The value as found, as JSON, cut to 200 characters. */
      value: string;
      /** @description What would be accepted, in words. */
      accepted: string;
    };
    /** @description One rule's outcome for one service. */
    Finding: {
      /** @description Id of the rule, for example `recovery-point-fresh`; its question and why it matters are in the list of rules. */
      rule: string;
      /**
       * @description 0 undefined, 1 defined, 2 protected, 3 proven, 4 resilient.
       * @enum {number}
       */
      level: 1 | 2 | 3 | 4;
      gravity: components['schemas']['Gravity'];
      outcome: components['schemas']['RuleOutcome'];
      /** @description With names and numbers, most telling first. */
      evidence: components['schemas']['Statement'][];
      remedy?: components['schemas']['Remedy'];
      /** @description Why the outcome is `exempt`. */
      exemption?: components['schemas']['AppliedExemption'];
    };
    /**
     * @description What a failing rule means for the verdict. `blocking`: it would not come back as promised; `degrading`: what keeps it so is broken; `advisory`: better otherwise.
     * @enum {string}
     */
    Gravity: 'blocking' | 'degrading' | 'advisory';
    /**
     * Format: date-time
     * @description A moment, as RFC 3339 in UTC, for example `2026-11-23T04:00:00Z`.
     */
    Instant: string;
    KindState: {
      status: components['schemas']['KindStatus'];
      /** @description When what we hold of this kind was last known to be complete and current. */
      observedAt?: components['schemas']['Instant'];
      /** @description Free of credentials. */
      message?: string;
    };
    /**
     * @description How following one kind in one cluster stands. `following`: complete and current; `listing`: the first or a repeated full read is under way; `forbidden`: the cluster refuses us this kind (403); `absent`: the cluster does not know the kind (no CRD); `failing`: anything else, see `message`; `waiting`: not tried yet.
     * @enum {string}
     */
    KindStatus:
      | 'following'
      | 'listing'
      | 'forbidden'
      | 'absent'
      | 'failing'
      | 'waiting';
    LabelRequirement: {
      key: string;
      /** @enum {string} */
      operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
      values: string[];
    };
    /** @description A Kubernetes label selector: everything in it must hold. */
    LabelSelector: {
      matchLabels: {
        [key: string]: string;
      };
      matchExpressions: components['schemas']['LabelRequirement'][];
    };
    /**
     * @description 0 undefined, 1 defined, 2 protected, 3 proven, 4 resilient.
     * @enum {number}
     */
    Level: 0 | 1 | 2 | 3 | 4;
    LocationAssessment: {
      cluster: string;
      name: string;
      identity: string;
      provider?: string;
      bucket?: string;
      prefix?: string;
      region?: string;
      /**
       * @description Who says so; an invented region of a plugin is not believed.
       * @enum {string}
       */
      regionFrom?: 'operator' | 'velero';
      replicatedTo?: string[];
      immutable?: boolean;
      /** @enum {string} */
      accessMode: 'ReadWrite' | 'ReadOnly';
      phase?: string;
      message?: string;
      lastValidatedAt?: components['schemas']['Instant'];
      lastSyncedAt?: components['schemas']['Instant'];
      /** @enum {string} */
      health: 'available' | 'unavailable' | 'unknown' | 'gone';
      reasons: components['schemas']['Statement'][];
    };
    /** @description A value that somebody wrote and that cannot be used; it never blocks the entity. */
    ObjectiveProblem: {
      /** @description The annotation or configuration key that holds the value. */
      key: string;
      /** @description The value as written. */
      value: string;
      /** @description What would be accepted, in words. */
      accepted: string;
      /** @description The entity whose annotation it is, when not the service itself. */
      entityRef?: string;
    };
    /** @description Who said so: where the value of an objective came from. */
    ObjectiveSource:
      | {
          /** @enum {string} */
          kind: 'annotation';
          annotation: string;
        }
      | {
          /** @enum {string} */
          kind: 'tier';
          tier: string;
        }
      | {
          /** @enum {string} */
          kind: 'policy';
          policy: string;
        }
      | {
          /** @enum {string} */
          kind: 'system';
          entityRef: string;
        }
      | {
          /** @enum {string} */
          kind: 'domain';
          entityRef: string;
        };
    /** @description What was promised for a service, field by field, each with its source. A field that nobody defined is `undefined`. */
    Objectives: {
      rtoSeconds?: components['schemas']['SourcedNumber'];
      rpoSeconds?: components['schemas']['SourcedNumber'];
      strategy?: components['schemas']['SourcedStrategy'];
      tier?: components['schemas']['SourcedString'];
      drillIntervalSeconds?: components['schemas']['SourcedNumber'];
      /** @description A URL or a path, as written. */
      runbook?: components['schemas']['SourcedString'];
      problems: components['schemas']['ObjectiveProblem'][];
    };
    /** @description What the annotations of an entity say about where it runs. A field that they leave open is empty or `undefined`. */
    PlacementHints: {
      /** @description `backstage.io/kubernetes-id`. */
      kubernetesId?: string;
      /** @description `backstage.io/kubernetes-namespace`, comma separated. */
      namespaces: string[];
      /** @description `backstage.io/kubernetes-label-selector`; it wins over the id. */
      selector?: components['schemas']['LabelSelector'];
      /** @description `backstage.io/kubernetes-cluster`, comma separated. */
      clusters: string[];
      /** @description Annotations that cannot be used: unfilled placeholders, bad selectors. */
      problems: {
        annotation: string;
        value: string;
        accepted: string;
      }[];
    };
    /**
     * @description `ready`: it would come back as promised; `at-risk`: it would come back, and something that keeps it so is broken; `not-ready`: it would not come back, or not as promised; `unknown`: a fact that decides is missing or too old.
     * @enum {string}
     */
    Readiness: 'ready' | 'at-risk' | 'not-ready' | 'unknown';
    /**
     * @description `recoverable`: a recovery point survives and can be restored somewhere; `partly`: its objects would come back, some of its data would not.
     * @enum {string}
     */
    RecoverabilityVerdict:
      | 'recoverable'
      | 'partly'
      | 'not-recoverable'
      | 'unknown';
    /** @description A backup that could restore this service. One backup seen from several clusters through one location is one. */
    RecoveryPoint: {
      /** @description Name of the Backup. */
      name: string;
      /** @description Identity of its location across clusters; `undefined` when not known. */
      locationIdentity?: string;
      storageLocation?: string;
      scheduleName?: string;
      /** @description The moment whose state it holds. */
      at?: components['schemas']['Instant'];
      /** @description When it became usable. */
      completedAt?: components['schemas']['Instant'];
      expiresAt?: components['schemas']['Instant'];
      phase?: string;
      usability: components['schemas']['Usability'];
      /** @description Why it is not usable, or what is doubtful about it. */
      reasons: components['schemas']['Statement'][];
      coverage: components['schemas']['Coverage'];
      copies: components['schemas']['RecoveryPointCopy'][];
      errors: number;
      warnings: number;
      itemsBackedUp?: number;
      problems: components['schemas']['FieldProblem'][];
    };
    /** @description A copy of a recovery point as one cluster sees it. */
    RecoveryPointCopy: {
      cluster: string;
      namespace: string;
      storageLocation?: string;
      origin: components['schemas']['BackupOrigin'];
      phase?: string;
      /** @description When the object vanished from that cluster. */
      goneAt?: components['schemas']['Instant'];
    };
    /** @description A cluster that was considered as the place to restore into. */
    RecoveryTarget: {
      cluster: string;
      region?: string;
      /** @enum {string} */
      verdict: 'able' | 'partly' | 'unable' | 'unknown';
      /** @description Newest recovery point that it could restore. */
      recoveryPoint?: string;
      recoveryPointAt?: components['schemas']['Instant'];
      /** @description Name there of the location that holds it. */
      storageLocation?: string;
      lastSyncedAt?: components['schemas']['Instant'];
      /** @description Why it could not, or what stays behind, or what cannot be told. */
      reasons: components['schemas']['Statement'][];
      /** @description Identity of that location across clusters. */
      locationIdentity?: string;
    };
    /** @description How long it would be down. `measured`: by the last restore in that setting; `estimated`: by one in another setting; `unknown`: never tried. */
    RecoveryTime: {
      /** @enum {string} */
      state: 'measured' | 'estimated' | 'unknown';
      seconds?: number;
      /** @description Name of the Restore that it comes from. */
      restore?: string;
      /** @description Cluster of that Restore. */
      cluster?: string;
      /** @description When that Restore ended. */
      measuredAt?: components['schemas']['Instant'];
      reasons: components['schemas']['Statement'][];
    };
    /** @description What to do about a finding. */
    Remedy: {
      statement: components['schemas']['Statement'];
      /** @description Text to paste, for example an annotation or a command, in `language`. */
      snippet?: {
        /** @enum {string} */
        language: 'yaml' | 'shell';
        text: string;
      };
      /** @description A page that helps. */
      url?: string;
      /** @description What a template can do about it. */
      task?: components['schemas']['RemedyTask'];
    };
    /** @description A drill or a recovery that was seen. */
    RestoreAssessment: {
      cluster: string;
      name: string;
      backupName?: string;
      phase?: string;
      startedAt?: components['schemas']['Instant'];
      completedAt?: components['schemas']['Instant'];
      /** @description Into other namespaces than its own. */
      mapped: boolean;
      errors: number;
      warnings: number;
    };
    /** @description The rhythm of a schedule, as data for words. */
    Rhythm:
      | {
          /** @enum {string} */
          kind: 'every';
          seconds: number;
        }
      | {
          /** @enum {string} */
          kind: 'hourly';
          minute: number;
        }
      | {
          /** @enum {string} */
          kind: 'daily';
          hour: number;
          minute: number;
        }
      | {
          /** @enum {string} */
          kind: 'weekly';
          days: number[];
          hour: number;
          minute: number;
        }
      | {
          /** @enum {string} */
          kind: 'monthly';
          days: number[];
          hour: number;
          minute: number;
        }
      | {
          /** @enum {string} */
          kind: 'other';
        };
    /** @enum {string} */
    RuleOutcome: 'pass' | 'fail' | 'unknown' | 'not-applicable' | 'exempt';
    /**
     * @description How one run of a schedule ended, or that it did not take place.
     * @enum {string}
     */
    RunOutcome:
      | 'completed'
      | 'partially-failed'
      | 'failed'
      | 'running'
      | 'missed'
      | 'unknown';
    /** @description One Schedule that concerns the service. */
    ScheduleAssessment: {
      cluster: string;
      namespace: string;
      name: string;
      /** @description As written in the object. */
      cron: string;
      /** @description Zone the server reads it in. */
      timeZone: string;
      rhythm: components['schemas']['Rhythm'];
      conditions: {
        condition: components['schemas']['ScheduleCondition'];
        statement: components['schemas']['Statement'];
      }[];
      paused: boolean;
      pausedSince?: components['schemas']['Instant'];
      coverage: components['schemas']['Coverage'];
      storageLocation?: string;
      ttlSeconds?: number;
      /** @description Oldest first, at most 48; missed runs included. */
      runs: components['schemas']['ScheduleRun'][];
      lastSuccessAt?: components['schemas']['Instant'];
      missedRuns: number;
      nextRunAt?: components['schemas']['Instant'];
      /** @description Longest time between two consecutive runs. */
      longestGapSeconds?: number;
      /** @description Longest gap + start jitter + queue wait + time until the backup is usable. */
      worstCaseExposureSeconds?: number;
      /** @description Usual time from start to usable, from its last runs. */
      typicalDurationSeconds?: number;
      problems: components['schemas']['FieldProblem'][];
    };
    /**
     * @description `healthy`, `paused` and `gone` are states, the rest is what is wrong; worst first in `ScheduleAssessment.conditions`.
     * @enum {string}
     */
    ScheduleCondition:
      | 'healthy'
      | 'paused'
      | 'gone'
      | 'invalid-cron'
      | 'impossible-cron'
      | 'uncertain-cron'
      | 'failed-validation'
      | 'invalid-ttl'
      | 'name-too-long'
      | 'never-ran'
      | 'missed'
      | 'skipped'
      | 'stuck'
      | 'queued'
      | 'last-run-failed'
      | 'malformed'
      | 'unknown';
    ScheduleRun: {
      /** @description When it was due (missed) or started. */
      at: components['schemas']['Instant'];
      outcome: components['schemas']['RunOutcome'];
      /** @description Name of the Backup, when there is one. */
      backup?: string;
    };
    /** @description Whether the service would survive one disruption: of the places it runs in, the one that stands worst. */
    ScopeAssessment: {
      scope: components['schemas']['DisruptionScope'];
      /** @description Where it would strike; what is not known is left out. */
      lost: {
        cluster?: string;
        namespace?: string;
        region?: string;
      };
      verdict: components['schemas']['RecoverabilityVerdict'];
      /** @description The newest recovery point that survives and can be restored. */
      recoveryPoint?: string;
      recoveryPointAt?: components['schemas']['Instant'];
      /** @description The cluster it would go to. */
      target?: string;
      /** @description Data lost if it happened at `assessedAt`. */
      exposureSeconds?: number;
      /** @description What the schedules guarantee at best for this scope, queue wait and sync included. */
      worstCaseSeconds?: number;
      recoveryTime: components['schemas']['RecoveryTime'];
      /** @description Claims whose data does not survive. */
      volumesLost: string[];
      /** @description Most telling first. */
      reasons: components['schemas']['Statement'][];
      /** @description Every cluster that was considered, the best first. */
      targets: components['schemas']['RecoveryTarget'][];
    };
    /** @description One row of the list of services: its verdict as last judged. */
    ServiceSummary: {
      entityRef: string;
      title: string;
      /** @description Full entity ref. */
      owner?: string;
      /** @description Full entity ref. */
      system?: string;
      tier?: string;
      strategy?: components['schemas']['Strategy'];
      readiness: components['schemas']['Readiness'];
      level: components['schemas']['Level'];
      headline: components['schemas']['Statement'];
      reason: components['schemas']['Statement'];
      rpoSeconds?: number;
      rtoSeconds?: number;
      /**
       * @description As in `ExposureAssessment.state`: `nothing` would be saved, or it is not known.
       * @enum {string}
       */
      exposure: 'known' | 'nothing' | 'unknown';
      /** @description Newest usable recovery point; data lost if it broke now = now − this. */
      recoveryPointAt?: components['schemas']['Instant'];
      /** @description When exposure passes the RPO, or did. */
      breachAt?: components['schemas']['Instant'];
      /** @description How long it would be down, as its page says. */
      recoveryTime: {
        /** @enum {string} */
        state: 'measured' | 'estimated' | 'unknown';
        seconds?: number;
      };
      /** @description When a restore last proved that it comes back; left out: never. */
      provenAt?: components['schemas']['Instant'];
      /** @description Names of the clusters that it runs in. */
      clusters: string[];
      /** @description Rules that it does not pass, worst first. */
      marks: components['schemas']['RuleMark'][];
      assessedAt: components['schemas']['Instant'];
    };
    /** @description What was found of the service in a cluster that it is not primarily served from, as evidence of its strategy. */
    SiteAssessment: {
      cluster: string;
      region?: string;
      /**
       * @description `serving`: all that it wants is ready; `scaled-down`: some of it is ready; `idle`: it is there with nothing running; `absent`: nothing of it is there; `unknown`: the cluster cannot be seen.
       * @enum {string}
       */
      state: 'serving' | 'scaled-down' | 'idle' | 'absent' | 'unknown';
      readyControllers: number;
      controllers: number;
      /** @description Data services (StatefulSets) that are ready. */
      readyDataServices: number;
      /** @description It lies in another region than the first site; absent when either is not known. */
      otherRegion?: boolean;
      reasons: components['schemas']['Statement'][];
    };
    SourcedStrategy: {
      value: components['schemas']['Strategy'];
      source: components['schemas']['ObjectiveSource'];
    };
    SourcedNumber: {
      value: number;
      source: components['schemas']['ObjectiveSource'];
    };
    SourcedString: {
      value: string;
      source: components['schemas']['ObjectiveSource'];
    };
    /** @description Something the product says, as data: a message code and what fills it in. The page, the API's `text`, notifications and tools all render the same statement, in English or Korean, with `renderStatement`. */
    Statement: {
      /** @description Key of the message, for example `exposure.beyondRpo`. */
      code: string;
      params?: {
        [key: string]: components['schemas']['StatementValue'];
      };
    };
    /** @description A value inside a `Statement` . The name of a parameter tells how it is said: `…Seconds` is a duration in seconds, `…At` an instant (RFC 3339), anything else text, a count, or a list of names. */
    StatementValue: string | number | string[];
    /**
     * @description How a service is brought back.
     * @enum {string}
     */
    Strategy:
      | 'backup-restore'
      | 'pilot-light'
      | 'warm-standby'
      | 'active-active';
    /** @description Whether the promised strategy can keep the promise. */
    StrategyFitness: {
      strategy: components['schemas']['Strategy'];
      fits: boolean | 'unknown';
      reasons: components['schemas']['Statement'][];
      /** @description The cheapest strategy that would fit, when another one is better. */
      recommended?: components['schemas']['Strategy'];
    };
    /**
     * @description Whether a recovery point could be used for this service now.
     * @enum {string}
     */
    Usability:
      | 'usable'
      | 'not-yet'
      | 'not-usable'
      | 'expired'
      | 'gone'
      | 'unknown';
    /** @description What became of one volume's data in the newest usable recovery point: `protected` only with evidence of its data. */
    VolumeAssessment: {
      claim: string;
      /** @enum {string} */
      verdict:
        | 'protected'
        | 'excluded'
        | 'switched-off'
        | 'missing'
        | 'unknown';
      /**
       * @description How its data was taken, when it was. `snapshot` is one that stays in its storage.
       * @enum {string}
       */
      method?: 'file-system' | 'moved-snapshot' | 'snapshot';
      /**
       * @description Where its data can be restored. `anywhere` the location can be read; `same-storage` only where the storage is that holds the snapshot.
       * @enum {string}
       */
      travels?: 'anywhere' | 'same-storage' | 'unknown';
      /** @description Of the newest usable recovery point. */
      bytesDone?: number;
      totalBytes?: number;
      storageClass?: string;
      /** @description As asked for, for example `10Gi`. */
      capacity?: string;
      /**
       * @description What shows it.
       * @enum {string}
       */
      shownBy?: 'PodVolumeBackup' | 'DataUpload' | 'BackupVolumeInfos';
      protectedAt?: components['schemas']['Instant'];
      reasons: components['schemas']['Statement'][];
    };
    /** @description One place where the service runs, as shown. */
    WorkloadAssessment: {
      cluster: string;
      namespace: string;
      /** @description It lies in a standby, which holds a copy and needs no protection of its own. */
      standby: boolean;
      /** @description The selector in Kubernetes' own notation; `undefined`: the whole namespace. */
      selector?: string;
      /** @enum {string} */
      foundBy: 'annotation' | 'live' | 'last-known';
      lastSeenAt?: components['schemas']['Instant'];
      controllers: {
        kind: components['schemas']['ControllerKind'];
        name: string;
        desiredReplicas?: number;
        readyReplicas?: number;
      }[];
      claims: components['schemas']['VolumeAssessment'][];
    };
    ServiceSummaryPage: {
      items: components['schemas']['ServiceSummary'][];
      /** @description Absent on the last page. */
      nextCursor?: string;
      /** @description How many there are on all pages. */
      totalCount: number;
    };
    RecoveryPointPage: {
      items: components['schemas']['RecoveryPoint'][];
      /** @description Absent on the last page. Where many backups in a row do not match, a page with it may come short, or empty. */
      nextCursor?: string;
    };
    /**
     * @default P1D
     * @enum {string}
     */
    ExposureWindow: 'P1D' | 'P7D' | 'P30D';
    Error: {
      error: {
        name: string;
        message: string;
      };
      request?: Record<string, never>;
      response: {
        statusCode: number;
      };
    };
    /** @description An exemption as it applies to a finding. */
    AppliedExemption: {
      id: string;
      reason: string;
      createdBy: string;
      expiresAt: components['schemas']['Instant'];
      /**
       * @description What the rule says.
       * @enum {string}
       */
      outcome: 'fail' | 'unknown';
    };
    /** @description Somebody's decision to live with what a rule finds, until a day. `active` while it holds; then it is `expired`, or `revoked` before its time. */
    Exemption: {
      id: string;
      /** @description The service. */
      entityRef: string;
      /** @description Id of the rule; left out: all rules. */
      rule?: string;
      /** @description In the words of who decided. */
      reason: string;
      /** @description Entity ref of who decided. */
      createdBy: string;
      createdAt: components['schemas']['Instant'];
      expiresAt: components['schemas']['Instant'];
      /** @enum {string} */
      state: 'active' | 'expired' | 'revoked';
      revokedBy?: string;
      revokedAt?: components['schemas']['Instant'];
    };
    /** @description What to exempt a service from, and until when. */
    ExemptionRequest: {
      /** @description Id of the rule; left out: all rules. */
      rule?: string;
      reason: string;
      expiresAt: components['schemas']['Instant'];
    };
    /** @description What is allowed here. */
    ExemptionTerms: {
      /** @description Whether the operator lets anybody exempt services at all. */
      enabled: boolean;
      /** @description An exemption ends no later than this after it was made. */
      maxDurationSeconds: number;
    };
    /** @description A rule that a service does not simply pass: what the matrix of services and rules shows. */
    RuleMark: {
      rule: string;
      /** @enum {string} */
      outcome: 'fail' | 'unknown' | 'exempt';
      gravity: components['schemas']['Gravity'];
    };
    /** @description How many services are of each readiness. */
    ReadinessCounts: {
      ready: number;
      'at-risk': number;
      'not-ready': number;
      unknown: number;
    };
    /** @description Services that have something in common, such as their owner. */
    RollUp: {
      /** @description Entity ref of the owner or system, or the tier; left out: those that have none. */
      key?: string;
      /** @description What people call it. */
      title?: string;
      total: number;
      readiness: components['schemas']['ReadinessCounts'];
      /** @description How many are of level 0, 1, 2, 3, 4. */
      levels: number[];
    };
    /**
     * @description What services are grouped by.
     * @enum {string}
     */
    RollUpBy: 'owner' | 'system' | 'tier';
    /** @description How many services do not pass a rule. */
    RuleRollUp: {
      rule: string;
      /**
       * @description 0 undefined, 1 defined, 2 protected, 3 proven, 4 resilient.
       * @enum {number}
       */
      level: 1 | 2 | 3 | 4;
      /** @description The rule's own; a finding of it may weigh otherwise. */
      gravity: components['schemas']['Gravity'];
      question: components['schemas']['Statement'];
      why: components['schemas']['Statement'];
      fail: number;
      unknown: number;
      exempt: number;
    };
    /** @description How many services stood how at the end of a day. */
    TrendPoint: {
      /** @description Date in UTC, for example `2026-11-23`. */
      day: string;
      readiness: components['schemas']['ReadinessCounts'];
    };
    /** @description How the services that a filter leaves stand together. */
    Overview: {
      total: number;
      readiness: components['schemas']['ReadinessCounts'];
      /** @description How many are of level 0, 1, 2, 3, 4. */
      levels: number[];
      /** @description Oldest first, at most 90 days; the last is today as it stands. Days before anything was judged are left out. */
      trend: components['schemas']['TrendPoint'][];
      /** @description Every rule that some of them do not pass, the one that fails most first. */
      rules: components['schemas']['RuleRollUp'][];
      /** @description How many clusters are seen now, of how many. */
      clusters: {
        seen: number;
        total: number;
        silent: string[];
      };
      /** @description The oldest of the verdicts; left out: none. */
      assessedAt?: components['schemas']['Instant'];
    };
    /** @description A moment at which the verdict on a service changed. */
    Transition: {
      entityRef: string;
      title: string;
      at: components['schemas']['Instant'];
      /** @description Left out: judged for the first time. */
      from?: components['schemas']['Readiness'];
      to: components['schemas']['Readiness'];
      fromLevel?: components['schemas']['Level'];
      toLevel: components['schemas']['Level'];
      /** @description Rules that fail since then. */
      failing: string[];
      /** @description Rules that failed before and do not any more. */
      resolved: string[];
      headline: components['schemas']['Statement'];
      reason: components['schemas']['Statement'];
    };
    /** @description A cluster, and what depends on it. */
    ClusterOverview: {
      cluster: components['schemas']['ClusterAssessment'];
      /** @description Services that run there. */
      services: components['schemas']['ReadinessCounts'];
    };
    /** @description A storage location, and what depends on it. */
    LocationOverview: {
      /** @description As each cluster sees it. */
      location: components['schemas']['LocationAssessment'];
      /** @description Services that have usable recovery points in it. */
      services: components['schemas']['ReadinessCounts'];
      /** @description How many of them have usable recovery points nowhere else. */
      onlyCopies: number;
    };
    /** @description What is taken to be lost. `velero`: the server in a cluster stops, so that nothing is backed up or restored there. */
    Loss:
      | {
          /** @enum {string} */
          kind: 'region';
          region: string;
        }
      | {
          /** @enum {string} */
          kind: 'cluster';
          cluster: string;
        }
      | {
          /** @enum {string} */
          kind: 'location';
          location: string;
        }
      | {
          /** @enum {string} */
          kind: 'namespace';
          cluster: string;
          namespace: string;
        }
      | {
          /** @enum {string} */
          kind: 'velero';
          cluster: string;
        };
    /** @description Something that could be lost, and how much depends on it. */
    LossChoice: {
      loss: components['schemas']['Loss'];
      /** @description The loss as one word, for URLs: `region:ap-northeast-2`. */
      key: string;
      title: string;
      /** @description How many services run there, or have recovery points there. */
      services: number;
      /** @description How many clusters are lost with it. */
      clusters: number;
      /** @description How many storage locations are lost with it. */
      locations: number;
    };
    /**
     * @description What becomes of a service. `within-promise`: it comes back in time and with no more loss than promised; `beyond-promise`: it comes back later, with more loss, or not whole, or nobody promised anything; `lost`: it does not come back; `unknown`: a fact that decides is missing. Where nothing goes down: `unprotected`: nothing is left to restore it from; `exposed`: what is left does not keep its promise, or will not from `breachAt` on; `safe`: it loses nothing that matters.
     * @enum {string}
     */
    Fate:
      | 'within-promise'
      | 'beyond-promise'
      | 'lost'
      | 'unknown'
      | 'unprotected'
      | 'exposed'
      | 'safe';
    /** @description What becomes of one service when something is lost. */
    ServiceFate: {
      entityRef: string;
      title: string;
      owner?: string;
      tier?: string;
      fate: components['schemas']['Fate'];
      rtoSeconds?: number;
      rpoSeconds?: number;
      /** @description Cluster that it is restored into. */
      target?: string;
      recoveryPoint?: string;
      recoveryPointAt?: components['schemas']['Instant'];
      /** @description Data that it loses. */
      lossSeconds?: number;
      /** @description Claims whose data does not come back. */
      volumesLost: string[];
      /** @description How long its own restore takes. */
      restore: {
        /** @enum {string} */
        state: 'measured' | 'estimated' | 'unknown';
        seconds?: number;
      };
      /** @description When its restore starts and ends, after the loss; left out: not known. */
      startSeconds?: number;
      endSeconds?: number;
      /** @description Where the end is not known: it is not back before this, and would be then if restores that were never timed took no time. */
      atLeastSeconds?: number;
      /** @description Entity refs of the services that must be back first, of those that go down too; at most 20. */
      waitsFor: string[];
      /** @description It waits until the restore before it in the same cluster has ended: Velero restores one at a time. */
      queuedBehind?: string;
      isOnCriticalPath: boolean;
      /** @description Entity refs of services that are there, or come back, and do not work without it: the nearest first, at most 50. */
      takesDown: string[];
      /** @description When exposure passes the RPO, where nothing goes down. */
      breachAt?: components['schemas']['Instant'];
      /** @description Most telling first. */
      reasons: components['schemas']['Statement'][];
      /** @description The fix. */
      remedy?: components['schemas']['Remedy'];
    };
    /** @description What is said of each service without naming all of them: a page of them. */
    WhatIfPage: {
      loss: components['schemas']['Loss'];
      title: string;
      /** @description The answer in one sentence. */
      headline: components['schemas']['Statement'];
      /** @description As of when: the oldest of the verdicts that it comes from. */
      assessedAt?: components['schemas']['Instant'];
      /** @description How many services meet each fate; `safe` ones have recovery points there, and are not hit. */
      counts: {
        'within-promise': number;
        'beyond-promise': number;
        lost: number;
        unknown: number;
        unprotected: number;
        exposed: number;
        safe: number;
      };
      /** @description Services that are hit and that the caller may not see; they are in the counts and named nowhere. */
      hidden: number;
      /** @description When the last of those that come back is back, of those of which that is known; left out: of none. */
      totalSeconds?: number;
      /** @description Where the time of some is not known: all are not back before this. */
      atLeastSeconds?: number;
      /** @description How much of the time along the critical path is measured, estimated; and of how many services it is not known at all. */
      measuredSeconds: number;
      estimatedSeconds: number;
      unknownTimes: number;
      /** @description Entity refs along the critical path, in order. */
      criticalPath: string[];
      services: components['schemas']['ServiceFate'][];
      /** @description What services are called that are named here and not on this page, by entity ref. */
      titles: {
        [key: string]: string;
      };
      /** @description How many there are on all pages. */
      totalCount: number;
      nextCursor?: string;
    };
    TransitionPage: {
      items: components['schemas']['Transition'][];
      /** @description Absent on the last page. */
      nextCursor?: string;
    };
    ExemptionPage: {
      items: components['schemas']['Exemption'][];
      /** @description Absent on the last page. */
      nextCursor?: string;
    };
    /**
     * @description How a Backup takes the data of volumes: copied file by file by the node agent; by a CSI snapshot of which the data is moved into the location; by a snapshot that stays in its storage; not at all.
     * @enum {string}
     */
    VolumeChoice: 'file-system' | 'moved-snapshot' | 'snapshot' | 'none';
    /**
     * @description What of a cluster a Backup takes: the service's objects by their labels, its namespaces as a whole, or everything.
     * @enum {string}
     */
    BackupExtent: 'service' | 'namespace' | 'cluster';
    /** @description What somebody has decided about what is to be created; all that is left out is proposed. Texts are as people write them, and what cannot be used comes back as a problem. */
    BackupChoices: {
      /** @description Where it runs: the name of a cluster. */
      cluster?: string;
      /** @description Of the service in that cluster, with commas between several. Left out: all of them, and less covers it only in part. */
      namespace?: string;
      /** @description `service` where its objects have labels of their own, else `namespace`. */
      extent?: components['schemas']['BackupExtent'];
      /** @description Of the object in the cluster. */
      name?: string;
      /** @description How long a backup is kept, for example `30d` or `720h`. */
      ttl?: string;
      /** @description Name of a BackupStorageLocation of the cluster. */
      storageLocation?: string;
      volumes?: components['schemas']['VolumeChoice'];
    };
    ScheduleChoices: {
      /** @description Where it runs: the name of a cluster. */
      cluster?: string;
      /** @description Of the service in that cluster, with commas between several. Left out: all of them, and less covers it only in part. */
      namespace?: string;
      /** @description `service` where its objects have labels of their own, else `namespace`. */
      extent?: components['schemas']['BackupExtent'];
      /** @description Of the object in the cluster. */
      name?: string;
      /** @description How long a backup is kept, for example `30d` or `720h`. */
      ttl?: string;
      /** @description Name of a BackupStorageLocation of the cluster. */
      storageLocation?: string;
      volumes?: components['schemas']['VolumeChoice'];
      /** @description In place of the promised one, for example `15m`. */
      rpo?: string;
      /** @description Cron expression of five fields, `@every …`, or another of Velero's descriptors. */
      cron?: string;
    };
    /** @enum {string} */
    ProposalField:
      | 'cluster'
      | 'namespace'
      | 'extent'
      | 'name'
      | 'ttl'
      | 'storageLocation'
      | 'volumes'
      | 'rpo'
      | 'cron';
    /** @description Something that was asked for and that Velero, or the cluster, would not take. */
    ProposalProblem: {
      field: components['schemas']['ProposalField'];
      /** @description As given; empty when nothing was. */
      value: string;
      /** @description What is accepted. */
      accepted: components['schemas']['Statement'];
    };
    /** @description One decision in a proposal, and why it is so. */
    ProposedChoice: {
      field: components['schemas']['ProposalField'];
      value: string;
      /** @description Somebody asked for it; else it is proposed. */
      given: boolean;
      why: components['schemas']['Statement'][];
    };
    /** @description A place that the service runs in and that could be backed up. */
    ProposalPlace: {
      cluster: string;
      title: string;
      namespace: string;
      /** @description The Namespace itself names the service: only there may somebody act. */
      confirmed: boolean;
      /** @description The Namespace is being deleted: nobody may act there. */
      terminating?: boolean;
    };
    /** @description A cluster that there is. */
    ProposalCluster: {
      name: string;
      title: string;
      region?: string;
      /** @description Velero is there, and it answers: something could be created in it now, by who may. */
      usable: boolean;
      /** @description Why not, and what helps. */
      reasons: components['schemas']['Statement'][];
    };
    /** @description A storage location that could take the backups. */
    ProposalLocation: {
      cluster: string;
      name: string;
      region?: string;
      /** @description It lies in another region than the cluster; `undefined`: not known. */
      elsewhere?: boolean;
      isDefault: boolean;
      /** @description It takes backups now. */
      usable: boolean;
      /** @description Why not. */
      reasons: components['schemas']['Statement'][];
    };
    /** @description What there is to choose from. */
    ProposalOptions: {
      /** @description All that there are, those that cannot be used now among them. */
      clusters: components['schemas']['ProposalCluster'][];
      places: components['schemas']['ProposalPlace'][];
      /** @description Of the chosen cluster. */
      locations: components['schemas']['ProposalLocation'][];
      extents: components['schemas']['BackupExtent'][];
      /** @description What the chosen cluster can do, the best first. */
      volumes: components['schemas']['VolumeChoice'][];
    };
    /** @description A BackupSpec as Velero reads it. */
    VeleroBackupSpec: {
      includedNamespaces: string[];
      labelSelector?: components['schemas']['LabelSelector'];
      includeClusterResources?: boolean;
      storageLocation: string;
      /** @description Go duration, for example `720h0m0s`. */
      ttl: string;
      snapshotVolumes?: boolean;
      snapshotMoveData?: boolean;
      defaultVolumesToFsBackup?: boolean;
      metadata?: {
        labels: {
          [key: string]: string;
        };
      };
    };
    VeleroMetadata: {
      name: string;
      namespace: string;
      labels: {
        [key: string]: string;
      };
      annotations: {
        [key: string]: string;
      };
    };
    ScheduleManifest: {
      /** @enum {string} */
      apiVersion: 'velero.io/v1';
      /** @enum {string} */
      kind: 'Schedule';
      metadata: components['schemas']['VeleroMetadata'];
      spec: {
        schedule: string;
        template: components['schemas']['VeleroBackupSpec'];
      };
    };
    BackupManifest: {
      /** @enum {string} */
      apiVersion: 'velero.io/v1';
      /** @enum {string} */
      kind: 'Backup';
      metadata: components['schemas']['VeleroMetadata'];
      spec: components['schemas']['VeleroBackupSpec'];
    };
    /** @description What a proposed Schedule would promise. */
    ProposedPromise: {
      /** @description The RPO that it was made for; `undefined`: none. */
      rpoSeconds?: number;
      /** @description Longest gap between runs + start jitter + time until a backup is usable. */
      worstCaseSeconds?: number;
      longestGapSeconds?: number;
      /** @description Time until a run that is due starts. Velero looks once a minute, and so does its queue. */
      jitterSeconds: number;
      /** @description Time until a backup is usable: measured on this service's own, else reckoned with. */
      durationSeconds: number;
      /** @enum {string} */
      durationIs: 'measured' | 'assumed';
      /**
       * @description Whether the worst case keeps within the RPO; `unknown`: the duration has not been measured yet.
       * @enum {string}
       */
      kept: 'yes' | 'no' | 'unknown' | 'nothing-promised';
    };
    /** @description A Schedule that Helm has made of values for Velero's chart that were written this way. Helm owns it: it is changed by these values only. */
    ChartSchedule: {
      /** @description As the cluster has it, for example `velero-dr-payment`. */
      name: string;
      /** @description What its values are under: `schedules.<key>`. */
      key: string;
      /** @description Of Helm. */
      release: string;
      /** @description Where that release is installed. */
      releaseNamespace: string;
    };
    /** @description A Schedule that keeps a promise, and why it is as it is. */
    ScheduleProposal: {
      entityRef: string;
      /** @description The cluster that it is for. */
      cluster?: string;
      /** @description Each decision, in the order of the form. */
      choices: components['schemas']['ProposedChoice'][];
      /** @description What it cannot promise, and what is needed instead; the gravest first. */
      limits: components['schemas']['Statement'][];
      /** @description As long as there are any, there is no manifest. */
      problems: components['schemas']['ProposalProblem'][];
      options: components['schemas']['ProposalOptions'];
      manifest?: components['schemas']['ScheduleManifest'];
      /** @description The manifest as YAML. */
      yaml?: string;
      rhythm?: components['schemas']['Rhythm'];
      /** @description Zone in which the server reads the expression. */
      timeZone?: string;
      promise: components['schemas']['ProposedPromise'];
      chart?: components['schemas']['ChartSchedule'];
    };
    /** @description A Backup to take now, and why it is as it is. */
    BackupProposal: {
      entityRef: string;
      /** @description The cluster that it is for. */
      cluster?: string;
      /** @description Each decision, in the order of the form. */
      choices: components['schemas']['ProposedChoice'][];
      /** @description What it cannot promise, and what is needed instead; the gravest first. */
      limits: components['schemas']['Statement'][];
      /** @description As long as there are any, there is no manifest. */
      problems: components['schemas']['ProposalProblem'][];
      options: components['schemas']['ProposalOptions'];
      manifest?: components['schemas']['BackupManifest'];
      /** @description The manifest as YAML. */
      yaml?: string;
    };
    /** @enum {string} */
    Impact: 'critical' | 'high' | 'moderate' | 'low';
    /** @description What people know about a service that has no objectives yet. */
    ServiceImpact: {
      /** @description When it is away for an hour. */
      downtime: components['schemas']['Impact'];
      /** @description When the last hour of its data is gone. */
      dataLoss: components['schemas']['Impact'];
    };
    /** @description Objectives that fit what people know, and why. */
    ObjectivesRecommendation: {
      rtoSeconds: number;
      rpoSeconds: number;
      strategy: components['schemas']['Strategy'];
      /** @description A tier that promises the same or more at the same cost, when there is one. */
      tier?: string;
      drillIntervalSeconds: number;
      why: components['schemas']['Statement'][];
      /** @description What the strategy needs besides backups. */
      limits: components['schemas']['Statement'][];
    };
    /** @description What the caller may do for a service, and by which templates. Refusals come from the backend all the same. */
    ActingTerms: {
      /** @description The operator has turned acting on. */
      enabled: boolean;
      /** @description May create Schedules for this service. */
      mayCreateSchedule: boolean;
      /** @description May create Backups of this service. */
      mayCreateBackup: boolean;
      /**
       * @description Whose word it takes that a namespace is a service's: the cluster's (`confirmed`), or that of whoever wrote the catalog entity (`trusted`).
       * @enum {string}
       */
      namespaceClaims: 'confirmed' | 'trusted';
      /** @description Entity refs of templates that help; left out: there is none. */
      templates: {
        protect?: string;
        backUp?: string;
        objectives?: string;
        runbook?: string;
      };
    };
    /** @description What was created or changed in a cluster. */
    ActedObject: {
      cluster: string;
      /** @enum {string} */
      kind: 'Schedule' | 'Backup';
      namespace: string;
      name: string;
      /**
       * @description `would-…`: a dry run, of which nothing stays.
       * @enum {string}
       */
      outcome:
        | 'created'
        | 'changed'
        | 'unchanged'
        | 'would-create'
        | 'would-change';
      /** @description What the server has made, or would make, of it, as YAML. */
      yaml: string;
    };
    /** @description How a Backup that somebody created stands. */
    BackupProgress: {
      cluster: string;
      name: string;
      /** @description Velero's word; `undefined`: Velero has not taken it up yet. */
      phase?: string;
      /** @description It has ended, well or not. */
      done: boolean;
      /** @description It ended, and a restore can use it. */
      usable: boolean;
      startedAt?: components['schemas']['Instant'];
      completedAt?: components['schemas']['Instant'];
      itemsBackedUp?: number;
      totalItems?: number;
      errors: number;
      warnings: number;
      /** @description Why it failed, in Velero's words. */
      messages: string[];
      /** @description When the cluster was last seen. */
      observedAt?: components['schemas']['Instant'];
    };
    /** @description What a template can do about a finding: create a Schedule, take a Backup now, define objectives, write a runbook. */
    RemedyTask: {
      /** @enum {string} */
      task: 'protect' | 'back-up' | 'objectives' | 'runbook';
      /** @description Where, when it is about one cluster. */
      cluster?: string;
      /** @description Where the service runs in just one namespace of that. */
      namespace?: string;
    };
    Labels: {
      [key: string]: string;
    };
  };
  responses: {
    /** @description What is wrong, and where a value is refused, its name, the value and what is accepted. */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    /** @description Kind of the entity, case-insensitive. */
    Kind: string;
    /** @description Namespace of the entity in the catalog. */
    Namespace: string;
    /** @description Name of the entity. */
    Name: string;
    /** @description `nextCursor` of the page before. */
    Cursor: string;
    /** @description At most this many items, 1 to 200; 50 when absent. */
    Limit: number;
    /** @description Only these verdicts. */
    ReadinessFilter: components['schemas']['Readiness'][];
    /** @description Only these levels. */
    LevelFilter: components['schemas']['Level'][];
    /** @description Only services of these owners, as full entity refs. */
    OwnerFilter: string[];
    /** @description Only services of these systems, as full entity refs. */
    SystemFilter: string[];
    /** @description Only services of these tiers. */
    TierFilter: string[];
    /** @description Only services that promise these strategies. */
    StrategyFilter: components['schemas']['Strategy'][];
    /** @description Only services that fail one of these rules, or of which it is not known. */
    RuleFilter: string[];
    /** @description Only services that run in one of these clusters. */
    ClusterFilter: string[];
    /** @description Only services that the caller owns. */
    MineFilter: boolean;
    /** @description Part of the title or of the entity ref, in any case. */
    TextFilter: string;
    /** @description What is lost: the `key` of a choice. */
    Lost: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  ListServices: {
    parameters: {
      query?: {
        /** @description Only these verdicts. */
        readiness?: components['parameters']['ReadinessFilter'];
        /** @description Only these levels. */
        level?: components['parameters']['LevelFilter'];
        /** @description Only services of these owners, as full entity refs. */
        owner?: components['parameters']['OwnerFilter'];
        /** @description Only services of these systems, as full entity refs. */
        system?: components['parameters']['SystemFilter'];
        /** @description Only services of these tiers. */
        tier?: components['parameters']['TierFilter'];
        /** @description Only services that promise these strategies. */
        strategy?: components['parameters']['StrategyFilter'];
        /** @description Only services that fail one of these rules, or of which it is not known. */
        rule?: components['parameters']['RuleFilter'];
        /** @description Only services that run in one of these clusters. */
        cluster?: components['parameters']['ClusterFilter'];
        /** @description Only services that the caller owns. */
        mine?: components['parameters']['MineFilter'];
        /** @description Part of the title or of the entity ref, in any case. */
        text?: components['parameters']['TextFilter'];
        /** @description `readiness`: the worst first. */
        orderBy?:
          | 'title'
          | 'readiness'
          | 'level'
          | 'recoveryPointAt'
          | 'provenAt'
          | 'tier'
          | 'owner';
        descending?: boolean;
        /** @description `nextCursor` of the page before. */
        cursor?: components['parameters']['Cursor'];
        /** @description At most this many items, 1 to 200; 50 when absent. */
        limit?: components['parameters']['Limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of services. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceSummaryPage'];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
    };
  };
  GetAssessment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kind of the entity, case-insensitive. */
        kind: components['parameters']['Kind'];
        /** @description Namespace of the entity in the catalog. */
        namespace: components['parameters']['Namespace'];
        /** @description Name of the entity. */
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The assessment. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Assessment'];
        };
      };
      403: components['responses']['Error'];
      404: components['responses']['Error'];
    };
  };
  ListRecoveryPoints: {
    parameters: {
      query?: {
        /** @description Only points of these usabilities. */
        usability?: components['schemas']['Usability'][];
        /** @description Only points that one of these clusters sees. */
        cluster?: string[];
        /** @description Only points of Schedules of these names. */
        schedule?: string[];
        /** @description Only these of Velero's phases. */
        phase?: string[];
        /** @description Not older than this. */
        from?: components['schemas']['Instant'];
        /** @description Older than this. */
        to?: components['schemas']['Instant'];
        /** @description `nextCursor` of the page before. */
        cursor?: components['parameters']['Cursor'];
        /** @description At most this many items, 1 to 200; 50 when absent. */
        limit?: components['parameters']['Limit'];
      };
      header?: never;
      path: {
        /** @description Kind of the entity, case-insensitive. */
        kind: components['parameters']['Kind'];
        /** @description Namespace of the entity in the catalog. */
        namespace: components['parameters']['Namespace'];
        /** @description Name of the entity. */
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of recovery points. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryPointPage'];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
    };
  };
  GetExposureHistory: {
    parameters: {
      query?: {
        /** @description How far back, as an ISO 8601 duration. */
        window?: components['schemas']['ExposureWindow'];
      };
      header?: never;
      path: {
        /** @description Kind of the entity, case-insensitive. */
        kind: components['parameters']['Kind'];
        /** @description Namespace of the entity in the catalog. */
        namespace: components['parameters']['Namespace'];
        /** @description Name of the entity. */
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The history. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExposureHistory'];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
    };
  };
  ListClusters: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The clusters. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ClusterFact'][];
          };
        };
      };
      403: components['responses']['Error'];
    };
  };
  GetOverview: {
    parameters: {
      query?: {
        /** @description Only these verdicts. */
        readiness?: components['parameters']['ReadinessFilter'];
        /** @description Only these levels. */
        level?: components['parameters']['LevelFilter'];
        /** @description Only services of these owners, as full entity refs. */
        owner?: components['parameters']['OwnerFilter'];
        /** @description Only services of these systems, as full entity refs. */
        system?: components['parameters']['SystemFilter'];
        /** @description Only services of these tiers. */
        tier?: components['parameters']['TierFilter'];
        /** @description Only services that promise these strategies. */
        strategy?: components['parameters']['StrategyFilter'];
        /** @description Only services that fail one of these rules, or of which it is not known. */
        rule?: components['parameters']['RuleFilter'];
        /** @description Only services that run in one of these clusters. */
        cluster?: components['parameters']['ClusterFilter'];
        /** @description Only services that the caller owns. */
        mine?: components['parameters']['MineFilter'];
        /** @description Part of the title or of the entity ref, in any case. */
        text?: components['parameters']['TextFilter'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The overview. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Overview'];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
    };
  };
  ListRollUps: {
    parameters: {
      query: {
        /** @description What they are grouped by. */
        by: components['schemas']['RollUpBy'];
        /** @description Only these verdicts. */
        readiness?: components['parameters']['ReadinessFilter'];
        /** @description Only these levels. */
        level?: components['parameters']['LevelFilter'];
        /** @description Only services of these owners, as full entity refs. */
        owner?: components['parameters']['OwnerFilter'];
        /** @description Only services of these systems, as full entity refs. */
        system?: components['parameters']['SystemFilter'];
        /** @description Only services of these tiers. */
        tier?: components['parameters']['TierFilter'];
        /** @description Only services that promise these strategies. */
        strategy?: components['parameters']['StrategyFilter'];
        /** @description Only services that fail one of these rules, or of which it is not known. */
        rule?: components['parameters']['RuleFilter'];
        /** @description Only services that run in one of these clusters. */
        cluster?: components['parameters']['ClusterFilter'];
        /** @description Only services that the caller owns. */
        mine?: components['parameters']['MineFilter'];
        /** @description Part of the title or of the entity ref, in any case. */
        text?: components['parameters']['TextFilter'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The groups, the one with the most that is not ready first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['RollUp'][];
          };
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
    };
  };
  ListClusterOverviews: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The clusters. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ClusterOverview'][];
          };
        };
      };
      403: components['responses']['Error'];
    };
  };
  ListLocationOverviews: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The locations. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['LocationOverview'][];
          };
        };
      };
      403: components['responses']['Error'];
    };
  };
  ListTransitions: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before. */
        cursor?: components['parameters']['Cursor'];
        /** @description At most this many items, 1 to 200; 50 when absent. */
        limit?: components['parameters']['Limit'];
      };
      header?: never;
      path: {
        /** @description Kind of the entity, case-insensitive. */
        kind: components['parameters']['Kind'];
        /** @description Namespace of the entity in the catalog. */
        namespace: components['parameters']['Namespace'];
        /** @description Name of the entity. */
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of transitions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransitionPage'];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
    };
  };
  ListLossChoices: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Regions, clusters, storage locations, namespaces, Velero in each cluster. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['LossChoice'][];
          };
        };
      };
      403: components['responses']['Error'];
    };
  };
  GetWhatIf: {
    parameters: {
      query: {
        /** @description What is lost: the `key` of a choice. */
        lost: components['parameters']['Lost'];
        /** @description Only services that meet these fates; the counts are of all. */
        fate?: components['schemas']['Fate'][];
        /** @description `nextCursor` of the page before. */
        cursor?: components['parameters']['Cursor'];
        /** @description At most this many items, 1 to 200; 50 when absent. */
        limit?: components['parameters']['Limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What comes back, when and with which loss, and what does not. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatIfPage'];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
    };
  };
  ListExemptions: {
    parameters: {
      query?: {
        /** @description Only those of this service. */
        entityRef?: string;
        /** @description Only those that stand so. */
        state?: ('active' | 'expired' | 'revoked')[];
        /** @description `nextCursor` of the page before. */
        cursor?: components['parameters']['Cursor'];
        /** @description At most this many items, 1 to 200; 50 when absent. */
        limit?: components['parameters']['Limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of exemptions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExemptionPage'];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
    };
  };
  GetExemptionTerms: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The terms. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExemptionTerms'];
        };
      };
      403: components['responses']['Error'];
    };
  };
  ExportServices: {
    parameters: {
      query: {
        /** @description What the file is. */
        format: 'csv' | 'json';
        /** @description Only these verdicts. */
        readiness?: components['parameters']['ReadinessFilter'];
        /** @description Only these levels. */
        level?: components['parameters']['LevelFilter'];
        /** @description Only services of these owners, as full entity refs. */
        owner?: components['parameters']['OwnerFilter'];
        /** @description Only services of these systems, as full entity refs. */
        system?: components['parameters']['SystemFilter'];
        /** @description Only services of these tiers. */
        tier?: components['parameters']['TierFilter'];
        /** @description Only services that promise these strategies. */
        strategy?: components['parameters']['StrategyFilter'];
        /** @description Only services that fail one of these rules, or of which it is not known. */
        rule?: components['parameters']['RuleFilter'];
        /** @description Only services that run in one of these clusters. */
        cluster?: components['parameters']['ClusterFilter'];
        /** @description Only services that the caller owns. */
        mine?: components['parameters']['MineFilter'];
        /** @description Part of the title or of the entity ref, in any case. */
        text?: components['parameters']['TextFilter'];
        /** @description `readiness`: the worst first. */
        orderBy?:
          | 'title'
          | 'readiness'
          | 'level'
          | 'recoveryPointAt'
          | 'provenAt'
          | 'tier'
          | 'owner';
        descending?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/json': components['schemas']['ServiceSummary'][];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
    };
  };
  ExportWhatIf: {
    parameters: {
      query: {
        /** @description What is lost: the `key` of a choice. */
        lost: components['parameters']['Lost'];
        /** @description What the file is. */
        format: 'markdown' | 'csv';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/markdown': string;
          'text/csv': string;
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
    };
  };
  CreateExemption: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kind of the entity, case-insensitive. */
        kind: components['parameters']['Kind'];
        /** @description Namespace of the entity in the catalog. */
        namespace: components['parameters']['Namespace'];
        /** @description Name of the entity. */
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExemptionRequest'];
      };
    };
    responses: {
      /** @description The exemption. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Exemption'];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
    };
  };
  RevokeExemption: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The exemption. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Exemption'];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
    };
  };
  ProposeSchedule: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          entityRef: string;
          choices?: components['schemas']['ScheduleChoices'];
        };
      };
    };
    responses: {
      /** @description The proposal, or what stands in its way. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScheduleProposal'];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
    };
  };
  ProposeBackup: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          entityRef: string;
          choices?: components['schemas']['BackupChoices'];
        };
      };
    };
    responses: {
      /** @description The proposal, or what stands in its way. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BackupProposal'];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
    };
  };
  RecommendObjectives: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ServiceImpact'];
      };
    };
    responses: {
      /** @description The recommendation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectivesRecommendation'];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
    };
  };
  GetActingTerms: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kind of the entity, case-insensitive. */
        kind: components['parameters']['Kind'];
        /** @description Namespace of the entity in the catalog. */
        namespace: components['parameters']['Namespace'];
        /** @description Name of the entity. */
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The terms. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActingTerms'];
        };
      };
      403: components['responses']['Error'];
      404: components['responses']['Error'];
    };
  };
  ApplySchedule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kind of the entity, case-insensitive. */
        kind: components['parameters']['Kind'];
        /** @description Namespace of the entity in the catalog. */
        namespace: components['parameters']['Namespace'];
        /** @description Name of the entity. */
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          choices?: components['schemas']['ScheduleChoices'];
          /** @description Asks the server, and changes nothing. */
          dryRun?: boolean;
        };
      };
    };
    responses: {
      /** @description What was created or changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedObject'];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      409: components['responses']['Error'];
      503: components['responses']['Error'];
    };
  };
  CreateBackup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kind of the entity, case-insensitive. */
        kind: components['parameters']['Kind'];
        /** @description Namespace of the entity in the catalog. */
        namespace: components['parameters']['Namespace'];
        /** @description Name of the entity. */
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          choices?: components['schemas']['BackupChoices'];
          /** @description Asks the server, and changes nothing. */
          dryRun?: boolean;
        };
      };
    };
    responses: {
      /** @description What was created. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedObject'];
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      409: components['responses']['Error'];
      503: components['responses']['Error'];
    };
  };
  GetBackupProgress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kind of the entity, case-insensitive. */
        kind: components['parameters']['Kind'];
        /** @description Namespace of the entity in the catalog. */
        namespace: components['parameters']['Namespace'];
        /** @description Name of the entity. */
        name: components['parameters']['Name'];
        cluster: string;
        backup: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How it stands. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BackupProgress'];
        };
      };
      403: components['responses']['Error'];
      404: components['responses']['Error'];
    };
  };
  GetRunbook: {
    parameters: {
      query?: {
        /** @description `en` when left out. */
        language?: 'en' | 'ko';
      };
      header?: never;
      path: {
        /** @description Kind of the entity, case-insensitive. */
        kind: components['parameters']['Kind'];
        /** @description Namespace of the entity in the catalog. */
        namespace: components['parameters']['Namespace'];
        /** @description Name of the entity. */
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The runbook. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/markdown': string;
        };
      };
      400: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
    };
  };
}
