/** What is said of Schedules and Backups that are proposed. @internal */
export const proposalMessages = {
  en: {
    'proposal.why.asked': 'As asked for.',
    'proposal.why.runsIn': 'The service runs in {{cluster}}.',
    'proposal.why.onlyCluster': '{{cluster}} is the only cluster there is.',
    'proposal.why.namespace_one': 'The service runs in the namespace {{namespaces}} of {{cluster}}.',
    'proposal.why.namespace_other':
      'In {{cluster}} the service runs in these namespaces, and one schedule that takes all of them covers it: {{namespaces}}.',
    'proposal.why.extentService_one':
      'Of the namespace {{namespaces}} it takes the objects labelled {{selector}}, and what they use.',
    'proposal.why.extentService_other':
      'Of the namespaces {{namespaces}} it takes the objects labelled {{selector}}, and what they use.',
    'proposal.why.extentNamespace_one':
      'It takes the whole namespace {{namespaces}}: no labels tell the objects of the service from others.',
    'proposal.why.extentNamespace_other':
      'It takes the namespaces {{namespaces}} as a whole: no labels tell the objects of the service from others.',
    'proposal.why.extentLabelsLeaveOut_one':
      'It takes the whole namespace {{namespaces}}: not everything that the service needs is labelled {{selector}}.',
    'proposal.why.extentLabelsLeaveOut_other':
      'It takes the namespaces {{namespaces}} as a whole: not everything that the service needs is labelled {{selector}}.',
    'proposal.why.rpo': 'Promised in {{source}}.',
    'proposal.why.daily': 'No RPO is promised; once a day is where to begin.',
    'proposal.why.sparsest': 'No rhythm that runs less often keeps the RPO of {{rpoSeconds}}.',
    'proposal.why.worstCase':
      'At worst {{worstCaseSeconds}} are lost: {{gapSeconds}} between two runs, {{delaySeconds}} until one starts and {{durationSeconds}} until it is usable.',
    'proposal.why.spread':
      'The start is this service’s own, so that not all of them begin at once, and every version of Velero reads it the same.',
    'proposal.why.volumesKept':
      'The schedule {{name}} takes volumes this way already ({{choice}}); it stays so unless another way is chosen.',
    'proposal.why.volumesBetter':
      'A new schedule would get {{choice}}, which is better here: choose it to change over.',
    'proposal.why.volumesAdded': 'The schedule {{name}} has left the data of volumes out so far.',
    'proposal.why.volumesImpossible':
      'The schedule {{name}} takes volumes in a way that the cluster is not seen to be able to any more: {{choice}}.',
    'proposal.why.noVolumes': 'What it takes has no volumes.',
    'proposal.why.files':
      'The node agents of {{cluster}} copy the files of {{volumes}} into the location, so that another cluster can restore them.',
    'proposal.why.filesToCome':
      'The node agents of {{cluster}} copy the files of any volume into the location, so that another cluster can restore them.',
    'proposal.why.moved':
      'Snapshots of {{volumes}} are of one moment, and {{cluster}} moves their data into the location, so that another cluster can restore them.',
    'proposal.why.movedToCome':
      'Snapshots are of one moment, and {{cluster}} moves their data into the location, so that another cluster can restore them.',
    'proposal.why.snapshot': 'Snapshots are what {{cluster}} can take of volumes.',
    'proposal.why.locationElsewhere':
      '{{location}} lies in {{region}}, so that its backups outlive the region of the cluster.',
    'proposal.why.locationCopied': '{{location}} outlives the loss of the region of the cluster.',
    'proposal.why.locationShared': 'What is in {{location}} can be restored from: {{clusters}}.',
    'proposal.why.locationImmutable': 'Nothing in {{location}} can be changed or deleted before its time.',
    'proposal.why.locationOnly': '{{location}} is the only storage location of {{cluster}}.',
    'proposal.why.locationDefault': '{{location}} is the default of {{cluster}}.',
    'proposal.why.locationUsable': '{{location}} takes backups of {{cluster}} now.',
    'proposal.why.ttl_one': 'Kept for {{ttlSeconds}}: {{count}} backup at a time.',
    'proposal.why.ttl_other': 'Kept for {{ttlSeconds}}: about {{count}} backups at a time.',
    'proposal.why.ttlDrill':
      'A drill is promised every {{drillIntervalSeconds}}; what it restored stays to compare with until the next.',
    'proposal.why.ttlOnce': 'Kept for {{ttlSeconds}}.',
    'proposal.why.name': '{{name}} is the service’s own, and short enough for all that Velero makes of it.',
    'proposal.why.nameOwn': '{{name}} is there already and was made this way; it is changed.',
    'proposal.why.nameChart':
      'Helm has made {{name}} for this service of the values under schedules.{{key}}; these are changed.',
    'proposal.limit.rpoZero':
      'An RPO of 0 is no Velero schedule: a backup is always older than the moment something breaks.',
    'proposal.limit.replicate':
      'To lose nothing, its data must be written in two places at once: synchronous replication, with a standby that takes over. Backups remain the way back from corrupted or deleted data.',
    'proposal.limit.rpoTooTight':
      'No Velero schedule keeps an RPO of {{rpoSeconds}} here; this one loses up to {{worstCaseSeconds}} at worst.',
    'proposal.limit.archive':
      'To lose less, its data must be sent away all the time: streaming replication, or archiving the database’s log (WAL), between backups.',
    'proposal.limit.cronTooSeldom':
      'It does not keep the RPO of {{rpoSeconds}}: up to {{worstCaseSeconds}} are lost at worst.',
    'proposal.limit.durationAssumed':
      'How long a backup of this takes has not been measured; {{durationSeconds}} are assumed. The RPO of {{rpoSeconds}} is kept as long as it takes no more than {{leftSeconds}}.',
    'proposal.limit.noRpo': 'No RPO is promised, so nothing is kept or broken; at worst {{worstCaseSeconds}} are lost.',
    'proposal.limit.runsOverlap':
      'A backup takes {{durationSeconds}}, longer than the {{gapSeconds}} between runs: Velero leaves out those that fall due while one is in progress.',
    'proposal.limit.ttlTooShort':
      'Backups are kept for {{ttlSeconds}}, and the next may be {{worstCaseSeconds}} away: at times there would be none.',
    'proposal.limit.manyBackups_one': '{{count}} backup is kept at a time.',
    'proposal.limit.manyBackups_other':
      'About {{count}} backups are kept at a time; so many of one service slow Velero down.',
    'proposal.limit.clusterNeverSeen': '{{cluster}} has never been seen, so this rests on its configuration alone.',
    'proposal.limit.clusterLastSeen': 'This rests on what was last seen of {{cluster}}, at {{observedAt}}.',
    'proposal.limit.standby': '{{cluster}} is a standby: it holds a copy, and the data comes into being elsewhere.',
    'proposal.limit.otherPlaces':
      'The service also runs in other clusters, each of which needs a schedule of its own: {{clusters}}.',
    'proposal.limit.alreadyScheduled': 'The same is already backed up by: {{schedules}}.',
    'proposal.limit.partsScheduled':
      'Schedules that were made this way take parts of it already, and are not needed any more once this one runs: {{schedules}}.',
    'proposal.limit.namespacesLeftOut':
      'It covers the service only in part: in {{cluster}} it also runs in {{namespaces}}, which is left out.',
    'proposal.limit.namespacesDropped':
      '{{name}} also takes {{namespaces}} so far, where the service is not known to run; that ends with this change.',
    'proposal.limit.namespaceWithheld':
      '{{namespace}} of {{cluster}} is left out: it is labelled velero.io/exclude-from-backup=true, and Velero refuses every backup that names it.',
    'proposal.limit.terminating_one':
      'The namespace {{namespaces}} of {{cluster}} is being deleted, and applying this from here is refused until it is there anew; leave it out, or wait.',
    'proposal.limit.terminating_other':
      'These namespaces of {{cluster}} are being deleted, and applying this from here is refused until they are there anew; leave them out, or wait: {{namespaces}}.',
    'proposal.limit.unconfirmed_one':
      'Applying it from here is refused as long as the namespace {{namespaces}} of {{cluster}} does not name the service.',
    'proposal.limit.unconfirmed_other':
      'Applying it from here is refused as long as these namespaces of {{cluster}} do not name the service: {{namespaces}}.',
    'proposal.limit.durationApart':
      'A backup of all its namespaces together has not been measured: {{durationSeconds}} is what backups of {{namespaces}} took, one after the other, and what is assumed for the rest.',
    'proposal.limit.namespaceNotSeen':
      'The namespace {{namespace}} has not been seen in {{cluster}}. As long as it does not exist, every backup ends PartiallyFailed.',
    'proposal.limit.selector':
      'What is not labelled {{selector}} stays out, ConfigMaps and Secrets included, unless a labelled object uses it.',
    'proposal.limit.podsNotSelected':
      'Pods with volumes are not labelled {{selector}}, so that the files of their volumes would stay out.',
    'proposal.limit.clusterObjects':
      'Of what lies outside of namespaces it holds only what its objects bring: volumes, roles, definitions of custom resources. StorageClasses, PriorityClasses and the like must be there where it is restored.',
    'proposal.limit.claimsNotSeen': 'Which volumes it has in {{cluster}} cannot be seen.',
    'proposal.limit.volumesLeftOut': 'The data of its volumes is not in these backups: {{volumes}}.',
    'proposal.limit.noVolumesYet': 'A volume that it gets later is not in these backups until this is proposed anew.',
    'proposal.limit.anyVolumesLeftOut': 'No data of any volume is in these backups.',
    'proposal.limit.noWay':
      '{{cluster}} is not seen to have a way to back up volumes: neither node agents of Velero 1.10 or later nor snapshots.',
    'proposal.limit.snapshotStays':
      'Snapshots stay in the storage of {{cluster}}: they are lost with it, and no other cluster or region can restore them.',
    'proposal.limit.agentsUnknown':
      'Whether Velero’s node agents run in {{cluster}} is not known; without them no data of volumes is copied.',
    'proposal.limit.agentsNotReady':
      'Of Velero’s node agents in {{cluster}} only {{ready}} are ready; volumes on other nodes are not copied.',
    'proposal.limit.snapshotsUnproven':
      'No snapshot has been seen to succeed in {{cluster}} yet: its storage needs a VolumeSnapshotClass, or a plugin of Velero that knows it.',
    'proposal.limit.noPod': 'Nothing runs that mounts {{volumes}}, and without a running pod no files are copied.',
    'proposal.limit.optedOut': 'Its pods keep out volumes on purpose: {{volumes}}.',
    'proposal.limit.database':
      'Volumes of a running database are copied while it writes: {{databases}}. Its own dump, in a hook before the backup, or its own backups are what it can surely be restored from.',
    'proposal.limit.isDatabase':
      'Volumes of a running database are copied while it writes. Its own dump, in a hook before the backup, or its own backups are what it can surely be restored from.',
    'proposal.limit.locationDoubtful': 'Whether {{location}} takes backups now is not known.',
    'proposal.limit.locationNear': '{{location}} lies in {{region}} like the cluster, and is lost with the region.',
    'proposal.limit.locationRegionUnknown':
      'Whether {{location}} outlives the loss of the region of {{cluster}} is not known.',
    'proposal.limit.helm':
      'Helm makes it: its chart calls it <release>-{{name}} and owns it. It is judged like any other Schedule, and changed by these values only; {{name}} applied directly would be a second one. What the chart puts before the name may have {{room}} characters, else Velero makes no backups.',
    'proposal.help.velero': 'Choose another cluster, or have Velero installed there by who runs it.',
    'proposal.help.rights': 'An operator grants it with examples/rbac/read-only.yaml.',
    'proposal.help.access': 'An operator puts right in dr.clusters how the portal reaches it.',
    'proposal.help.wait': 'It can be chosen once it is seen again; the page of clusters tells how it stands.',
    'proposal.refusal.off':
      'Nothing is created from this portal: acting is switched off. An operator turns it on with dr.acting.enabled.',
    'proposal.refusal.backup':
      'You may not have Backups of this service taken. That needs the permission dr.backup.create: ask who owns the service, or who runs the portal.',
    'proposal.refusal.schedule':
      'You may not create Schedules for this service. That needs the permission dr.schedule.create: ask who owns the service, or who runs the portal.',
    'proposal.limit.chart':
      'Helm owns {{name}} in {{cluster}} (release {{release}} in {{releaseNamespace}}): it is changed by its values only, under schedules.{{key}}, so write this in the format helm. Applying it from here is refused.',
    'proposal.accepted.clusters': 'One of these clusters: {{clusters}}.',
    'proposal.accepted.noCluster': 'A cluster with Velero; none is configured.',
    'proposal.accepted.namespaceName':
      'The name of a namespace: up to 63 lower-case letters, digits and hyphens, with no hyphen at either end.',
    'proposal.accepted.namespaces': 'A namespace that the service runs in in {{cluster}}: {{namespaces}}.',
    'proposal.accepted.namespaceWithoutLabel':
      'A namespace that may be backed up. {{namespace}} is labelled velero.io/exclude-from-backup=true, so that Velero refuses every backup that names it.',
    'proposal.accepted.extents': 'One of: {{extents}}.',
    'proposal.accepted.duration': 'A duration, for example {{examples}}.',
    'proposal.accepted.ttl': 'A duration longer than 0, for example 12h, 7d, 2w, P1DT2H, 720h0m0s.',
    'proposal.accepted.volumes': 'What the cluster can do: {{choices}}.',
    'proposal.accepted.certainCron':
      'An expression that every version of Velero reads the same: five plain fields, of which the day of month or the day of week is *.',
    'proposal.accepted.cron': '{{part}} {{problem}}; accepted is {{accepted}}.',
    'proposal.accepted.possibleCron': 'An expression that names a moment that comes.',
    'proposal.accepted.locations': 'A storage location of {{cluster}} that takes backups: {{locations}}.',
    'proposal.accepted.unseenLocation':
      'The name of a storage location of {{cluster}}; none of them can be seen from here.',
    'proposal.accepted.noLocation': 'A storage location that takes backups; {{cluster}} has none.',
    'proposal.accepted.name':
      'Up to {{longest}} lower-case letters, digits, hyphens and dots, with a letter or digit at either end.',
    'proposal.accepted.freeName': 'A name that is free; in {{cluster}} there is another {{name}} already.',
  },
  ko: {
    'proposal.why.asked': '요청한 값입니다.',
    'proposal.why.runsIn': '서비스가 {{cluster}} 클러스터에서 실행되고 있습니다.',
    'proposal.why.onlyCluster': '등록된 클러스터가 {{cluster}}뿐입니다.',
    'proposal.why.namespace_one': '서비스가 {{cluster}} 클러스터의 {{namespaces}} 네임스페이스에서 실행되고 있습니다.',
    'proposal.why.namespace_other':
      '서비스가 {{cluster}} 클러스터의 여러 네임스페이스에서 실행되며, 모두 담는 스케줄 하나라야 서비스 전체를 보호합니다: {{namespaces}}',
    'proposal.why.extentService_one':
      '{{namespaces}} 네임스페이스에서 {{selector}} 레이블이 있는 오브젝트와 그것이 쓰는 것을 담습니다.',
    'proposal.why.extentService_other':
      '다음 네임스페이스에서 {{selector}} 레이블이 있는 오브젝트와 그것이 쓰는 것을 담습니다: {{namespaces}}',
    'proposal.why.extentNamespace_one':
      '서비스의 오브젝트를 구분할 레이블이 없어 {{namespaces}} 네임스페이스 전체를 담습니다.',
    'proposal.why.extentNamespace_other':
      '서비스의 오브젝트를 구분할 레이블이 없어 다음 네임스페이스를 통째로 담습니다: {{namespaces}}',
    'proposal.why.extentLabelsLeaveOut_one':
      '서비스에 필요한 것 모두에 {{selector}} 레이블이 있지는 않아 {{namespaces}} 네임스페이스 전체를 담습니다.',
    'proposal.why.extentLabelsLeaveOut_other':
      '서비스에 필요한 것 모두에 {{selector}} 레이블이 있지는 않아 다음 네임스페이스를 통째로 담습니다: {{namespaces}}',
    'proposal.why.rpo': '{{source}}에서 약속한 값입니다.',
    'proposal.why.daily': '약속한 RPO가 없어 하루 한 번으로 시작합니다.',
    'proposal.why.sparsest': '이보다 드물게 실행하면 RPO {{rpoSeconds}} 약속을 지킬 수 없습니다.',
    'proposal.why.worstCase':
      '최악의 경우 {{worstCaseSeconds}} 분량을 잃습니다. 실행 간격 {{gapSeconds}}, 시작까지 {{delaySeconds}}, 쓸 수 있을 때까지 {{durationSeconds}}입니다.',
    'proposal.why.spread':
      '모든 서비스가 한꺼번에 시작하지 않도록 서비스마다 시작 시각이 다르며, Velero의 모든 버전이 같은 뜻으로 읽습니다.',
    'proposal.why.volumesKept':
      '{{name}} 스케줄이 이미 이 방법({{choice}})으로 볼륨을 담고 있어, 다른 방법을 고르기 전까지 그대로 둡니다.',
    'proposal.why.volumesBetter': '새 스케줄이라면 여기서 더 나은 {{choice}} 방법을 씁니다. 바꾸려면 그것을 고르세요.',
    'proposal.why.volumesAdded': '{{name}} 스케줄은 지금까지 볼륨의 데이터를 담지 않았습니다.',
    'proposal.why.volumesImpossible':
      '{{name}} 스케줄이 볼륨을 담던 방법을 클러스터가 이제 쓸 수 없는 것으로 보입니다: {{choice}}',
    'proposal.why.noVolumes': '담는 대상에 볼륨이 없습니다.',
    'proposal.why.files':
      '{{cluster}} 클러스터의 노드 에이전트가 {{volumes}} 볼륨의 파일을 저장소로 복사하므로 다른 클러스터에서도 복원할 수 있습니다.',
    'proposal.why.filesToCome':
      '{{cluster}} 클러스터의 노드 에이전트가 모든 볼륨의 파일을 저장소로 복사하므로 다른 클러스터에서도 복원할 수 있습니다.',
    'proposal.why.moved':
      '{{volumes}} 볼륨의 스냅샷은 한 시점의 상태이고, {{cluster}} 클러스터가 데이터를 저장소로 옮기므로 다른 클러스터에서도 복원할 수 있습니다.',
    'proposal.why.movedToCome':
      '스냅샷은 한 시점의 상태이고, {{cluster}} 클러스터가 데이터를 저장소로 옮기므로 다른 클러스터에서도 복원할 수 있습니다.',
    'proposal.why.snapshot': '{{cluster}} 클러스터에서 볼륨을 백업할 수 있는 방법은 스냅샷입니다.',
    'proposal.why.locationElsewhere':
      '{{location}} 저장소가 {{region}} 리전에 있어 클러스터의 리전을 잃어도 백업이 남습니다.',
    'proposal.why.locationCopied': '{{location}} 저장소는 클러스터의 리전을 잃어도 남습니다.',
    'proposal.why.locationShared': '{{location}} 저장소의 백업을 복원할 수 있는 다른 클러스터: {{clusters}}',
    'proposal.why.locationImmutable': '{{location}} 저장소의 내용은 기한 전에 바꾸거나 지울 수 없습니다.',
    'proposal.why.locationOnly': '{{cluster}} 클러스터의 저장소는 {{location}}뿐입니다.',
    'proposal.why.locationDefault': '{{location}} 저장소가 {{cluster}} 클러스터의 기본값입니다.',
    'proposal.why.locationUsable': '{{location}} 저장소는 지금 {{cluster}} 클러스터의 백업을 받습니다.',
    'proposal.why.ttl_one': '{{ttlSeconds}} 동안 보관합니다. 동시에 {{count}}개의 백업이 남습니다.',
    'proposal.why.ttl_other': '{{ttlSeconds}} 동안 보관합니다. 동시에 약 {{count}}개의 백업이 남습니다.',
    'proposal.why.ttlDrill':
      '{{drillIntervalSeconds}}마다 복구 훈련을 약속했으므로, 훈련에서 복원한 백업을 다음 훈련까지 남겨 비교할 수 있게 합니다.',
    'proposal.why.ttlOnce': '{{ttlSeconds}} 동안 보관합니다.',
    'proposal.why.name': '{{name}} 이름은 이 서비스만의 것이며, Velero가 만드는 모든 것에 쓸 수 있을 만큼 짧습니다.',
    'proposal.why.nameOwn': '{{name}} 스케줄이 같은 방법으로 이미 만들어져 있어 그것을 변경합니다.',
    'proposal.why.nameChart':
      'Helm이 schedules.{{key}} 값으로 이 서비스의 {{name}} 스케줄을 이미 만들었으므로 그 값을 변경합니다.',
    'proposal.limit.rpoZero': 'RPO 0은 Velero 스케줄로 지킬 수 없습니다. 백업은 언제나 장애 순간보다 오래된 것입니다.',
    'proposal.limit.replicate':
      '아무것도 잃지 않으려면 데이터를 두 곳에 동시에 써야 합니다. 동기 복제와 이를 이어받을 대기 환경이 필요합니다. 손상되거나 지워진 데이터는 여전히 백업으로 되돌립니다.',
    'proposal.limit.rpoTooTight':
      '여기서는 어떤 Velero 스케줄도 RPO {{rpoSeconds}} 약속을 지킬 수 없습니다. 이 스케줄은 최악의 경우 {{worstCaseSeconds}} 분량을 잃습니다.',
    'proposal.limit.archive':
      '덜 잃으려면 백업 사이에도 데이터를 계속 내보내야 합니다. 스트리밍 복제나 데이터베이스 로그(WAL) 아카이빙이 필요합니다.',
    'proposal.limit.cronTooSeldom':
      'RPO {{rpoSeconds}} 약속을 지키지 못합니다. 최악의 경우 {{worstCaseSeconds}} 분량을 잃습니다.',
    'proposal.limit.durationAssumed':
      '이런 백업이 얼마나 걸리는지 아직 측정되지 않아 {{durationSeconds}}로 가정합니다. {{leftSeconds}} 안에 끝나는 동안은 RPO {{rpoSeconds}} 약속을 지킵니다.',
    'proposal.limit.noRpo':
      '약속한 RPO가 없어 지킬 것도 어길 것도 없습니다. 최악의 경우 {{worstCaseSeconds}} 분량을 잃습니다.',
    'proposal.limit.runsOverlap':
      '백업 시간({{durationSeconds}})이 실행 간격({{gapSeconds}})보다 길어, 진행 중에 돌아온 실행은 Velero가 건너뜁니다.',
    'proposal.limit.ttlTooShort':
      '백업을 {{ttlSeconds}} 동안 보관하는데 다음 백업까지 {{worstCaseSeconds}} 걸릴 수 있어, 백업이 하나도 없는 때가 생깁니다.',
    'proposal.limit.manyBackups_one': '동시에 {{count}}개의 백업이 남습니다.',
    'proposal.limit.manyBackups_other':
      '동시에 약 {{count}}개의 백업이 남습니다. 서비스 하나에 이만큼 많으면 Velero가 느려집니다.',
    'proposal.limit.clusterNeverSeen': '{{cluster}} 클러스터를 한 번도 확인하지 못해 설정에만 근거한 제안입니다.',
    'proposal.limit.clusterLastSeen':
      '{{cluster}} 클러스터를 마지막으로 확인한 {{observedAt}} 상태에 근거한 제안입니다.',
    'proposal.limit.standby': '{{cluster}} 클러스터는 대기용입니다. 사본이 있을 뿐, 데이터는 다른 곳에서 만들어집니다.',
    'proposal.limit.otherPlaces':
      '서비스가 다른 클러스터에서도 실행되며, 클러스터마다 별도의 스케줄이 필요합니다: {{clusters}}',
    'proposal.limit.alreadyScheduled': '같은 것을 이미 백업하고 있는 스케줄: {{schedules}}',
    'proposal.limit.partsScheduled':
      '같은 방법으로 만든 다음 스케줄이 이미 일부를 담고 있으며, 이 스케줄이 실행되면 더는 필요하지 않습니다: {{schedules}}',
    'proposal.limit.namespacesLeftOut':
      '서비스의 일부만 보호합니다. {{cluster}} 클러스터에서 서비스가 실행되는 다음 네임스페이스가 빠져 있습니다: {{namespaces}}',
    'proposal.limit.namespacesDropped':
      '{{name}} 스케줄이 지금까지 담던 다음 네임스페이스는 서비스가 실행되는 곳으로 알려져 있지 않아, 변경하면 더는 담기지 않습니다: {{namespaces}}',
    'proposal.limit.namespaceWithheld':
      '{{cluster}} 클러스터의 {{namespace}} 네임스페이스는 뺐습니다. velero.io/exclude-from-backup=true 레이블이 있어, 이 이름을 넣은 백업을 Velero가 모두 거부합니다.',
    'proposal.limit.terminating_one':
      '{{cluster}} 클러스터의 {{namespaces}} 네임스페이스는 삭제되는 중이라, 새로 만들어질 때까지 여기서 바로 적용할 수 없습니다. 빼거나 기다려 주세요.',
    'proposal.limit.terminating_other':
      '{{cluster}} 클러스터의 다음 네임스페이스는 삭제되는 중이라, 새로 만들어질 때까지 여기서 바로 적용할 수 없습니다. 빼거나 기다려 주세요: {{namespaces}}',
    'proposal.limit.unconfirmed_one':
      '{{cluster}} 클러스터의 {{namespaces}} 네임스페이스에 이 서비스의 이름이 없는 동안은 여기서 적용할 수 없습니다.',
    'proposal.limit.unconfirmed_other':
      '{{cluster}} 클러스터의 다음 네임스페이스에 이 서비스의 이름이 없는 동안은 여기서 적용할 수 없습니다: {{namespaces}}',
    'proposal.limit.durationApart':
      '모든 네임스페이스를 함께 담는 백업은 아직 측정되지 않았습니다. {{durationSeconds}}은(는) {{namespaces}} 백업이 차례로 걸린 시간에 나머지에 대한 가정을 더한 값입니다.',
    'proposal.limit.namespaceNotSeen':
      '{{cluster}} 클러스터에서 {{namespace}} 네임스페이스를 아직 보지 못했습니다. 없는 동안은 모든 백업이 PartiallyFailed로 끝납니다.',
    'proposal.limit.selector':
      '{{selector}} 레이블이 없는 것은 ConfigMap과 Secret까지 모두 빠집니다. 레이블이 있는 오브젝트가 쓰는 것은 예외입니다.',
    'proposal.limit.podsNotSelected': '볼륨을 쓰는 파드에 {{selector}} 레이블이 없어 그 볼륨의 파일이 빠지게 됩니다.',
    'proposal.limit.clusterObjects':
      '네임스페이스 밖의 것은 볼륨, 롤, 커스텀 리소스 정의처럼 오브젝트가 끌어오는 것만 담습니다. StorageClass, PriorityClass 등은 복원할 곳에 미리 있어야 합니다.',
    'proposal.limit.claimsNotSeen': '{{cluster}} 클러스터에서 어떤 볼륨을 쓰는지 볼 수 없습니다.',
    'proposal.limit.volumesLeftOut': '이 백업에는 다음 볼륨의 데이터가 없습니다: {{volumes}}',
    'proposal.limit.noVolumesYet': '나중에 생기는 볼륨은 다시 제안하기 전까지 이 백업에 들어가지 않습니다.',
    'proposal.limit.anyVolumesLeftOut': '이 백업에는 어떤 볼륨의 데이터도 없습니다.',
    'proposal.limit.noWay':
      '{{cluster}} 클러스터에서 볼륨을 백업할 방법이 보이지 않습니다. Velero 1.10 이상의 노드 에이전트도 스냅샷도 없습니다.',
    'proposal.limit.snapshotStays':
      '스냅샷은 {{cluster}} 클러스터의 스토리지에 남습니다. 스토리지와 함께 사라지고, 다른 클러스터나 리전에서는 복원할 수 없습니다.',
    'proposal.limit.agentsUnknown':
      '{{cluster}} 클러스터에서 Velero 노드 에이전트가 실행되는지 알 수 없습니다. 없으면 볼륨 데이터가 복사되지 않습니다.',
    'proposal.limit.agentsNotReady':
      '{{cluster}} 클러스터에서 준비된 Velero 노드 에이전트가 {{ready}}개뿐입니다. 다른 노드의 볼륨은 복사되지 않습니다.',
    'proposal.limit.snapshotsUnproven':
      '{{cluster}} 클러스터에서 성공한 스냅샷을 아직 보지 못했습니다. 스토리지에 맞는 VolumeSnapshotClass나 이를 아는 Velero 플러그인이 있어야 합니다.',
    'proposal.limit.noPod':
      '{{volumes}} 볼륨을 마운트하고 실행 중인 것이 없습니다. 실행 중인 파드가 없으면 파일이 복사되지 않습니다.',
    'proposal.limit.optedOut': '파드가 의도적으로 제외한 볼륨이 있습니다: {{volumes}}',
    'proposal.limit.database':
      '실행 중인 데이터베이스의 볼륨은 쓰는 도중에 복사됩니다: {{databases}}. 확실하게 복원하려면 백업 전 훅에서 만드는 덤프나 데이터베이스 자체 백업이 필요합니다.',
    'proposal.limit.isDatabase':
      '실행 중인 데이터베이스의 볼륨은 쓰는 도중에 복사됩니다. 확실하게 복원하려면 백업 전 훅에서 만드는 덤프나 데이터베이스 자체 백업이 필요합니다.',
    'proposal.limit.locationDoubtful': '{{location}} 저장소가 지금 백업을 받는지 알 수 없습니다.',
    'proposal.limit.locationNear':
      '{{location}} 저장소가 클러스터와 같은 {{region}} 리전에 있어 리전과 함께 사라집니다.',
    'proposal.limit.locationRegionUnknown':
      '{{cluster}} 클러스터의 리전을 잃어도 {{location}} 저장소가 남는지 알 수 없습니다.',
    'proposal.limit.helm':
      'Helm이 만듭니다. 차트가 <release>-{{name}} 이름으로 만들어 관리합니다. 다른 스케줄과 똑같이 판정하며, 이 values로만 바꿉니다. {{name}}을(를) 직접 적용하면 두 번째 스케줄이 생깁니다. 차트가 이름 앞에 붙이는 것은 {{room}}자 이하여야 하며, 더 길면 Velero가 백업을 만들지 못합니다.',
    'proposal.help.velero': '다른 클러스터를 고르거나, 클러스터 관리자에게 Velero 설치를 요청해 주세요.',
    'proposal.help.rights': '운영자가 examples/rbac/read-only.yaml로 권한을 줄 수 있습니다.',
    'proposal.help.access': '운영자가 dr.clusters에서 포털의 접속 설정을 바로잡아야 합니다.',
    'proposal.help.wait': '다시 확인되면 고를 수 있습니다. 클러스터 페이지에서 상태를 볼 수 있습니다.',
    'proposal.refusal.off':
      '이 포털에서는 아무것도 직접 만들지 않습니다. 실행 기능이 꺼져 있으며, 운영자가 dr.acting.enabled로 켤 수 있습니다.',
    'proposal.refusal.backup':
      '이 서비스의 백업을 만들 권한이 없습니다. dr.backup.create 권한이 필요하니 서비스 담당자나 포털 운영자에게 문의해 주세요.',
    'proposal.refusal.schedule':
      '이 서비스의 스케줄을 만들 권한이 없습니다. dr.schedule.create 권한이 필요하니 서비스 담당자나 포털 운영자에게 문의해 주세요.',
    'proposal.limit.chart':
      '{{cluster}} 클러스터의 {{name}} 스케줄은 Helm이 관리합니다({{releaseNamespace}}의 {{release}} 릴리스). schedules.{{key}} 값으로만 바뀌므로 helm 형식으로 작성해 주세요. 여기서 바로 적용할 수 없습니다.',
    'proposal.accepted.clusters': '다음 클러스터 중 하나: {{clusters}}',
    'proposal.accepted.noCluster': 'Velero가 있는 클러스터. 등록된 것이 없습니다.',
    'proposal.accepted.namespaceName':
      '네임스페이스 이름. 영문 소문자, 숫자, 하이픈으로 63자까지이며 하이픈으로 시작하거나 끝날 수 없습니다.',
    'proposal.accepted.namespaces': '서비스가 {{cluster}} 클러스터에서 실행되는 네임스페이스: {{namespaces}}',
    'proposal.accepted.namespaceWithoutLabel':
      '백업할 수 있는 네임스페이스. {{namespace}} 네임스페이스에는 velero.io/exclude-from-backup=true 레이블이 있어, 이 이름을 넣은 백업을 Velero가 모두 거부합니다.',
    'proposal.accepted.extents': '다음 중 하나: {{extents}}',
    'proposal.accepted.duration': '기간. 예: {{examples}}',
    'proposal.accepted.ttl': '0보다 긴 기간. 예: 12h, 7d, 2w, P1DT2H, 720h0m0s',
    'proposal.accepted.volumes': '클러스터가 할 수 있는 것: {{choices}}',
    'proposal.accepted.certainCron':
      'Velero의 모든 버전이 같은 뜻으로 읽는 표현식. 일반적인 다섯 필드로 쓰고, 일과 요일 중 하나는 *로 둡니다.',
    'proposal.accepted.cron': '{{part}} 부분이 잘못되었습니다({{problem}}). 올바른 값: {{accepted}}',
    'proposal.accepted.possibleCron': '실제로 오는 시각을 가리키는 표현식.',
    'proposal.accepted.locations': '백업을 받는 {{cluster}} 클러스터의 저장소: {{locations}}',
    'proposal.accepted.unseenLocation': '{{cluster}} 클러스터의 저장소 이름. 지금은 저장소를 볼 수 없습니다.',
    'proposal.accepted.noLocation': '백업을 받는 저장소. {{cluster}} 클러스터에는 없습니다.',
    'proposal.accepted.name':
      '영문 소문자, 숫자, 하이픈, 점으로 {{longest}}자까지이며 영문자나 숫자로 시작하고 끝나야 합니다.',
    'proposal.accepted.freeName': '쓰이지 않는 이름. {{cluster}} 클러스터에 다른 {{name}}이(가) 이미 있습니다.',
  },
} as const;
