/** What is said of surviving the loss of a namespace, a cluster, a region. @internal */
export const recoverabilityMessages = {
  en: {
    'recoverability.noOtherCluster': 'No other cluster is known to restore into.',
    'recoverability.noPoint': 'There is no recovery point of {{cluster}} that could be restored.',
    'recoverability.pointsNotSeen': 'The recovery points of {{cluster}} cannot be seen.',
    'recoverability.downNow':
      '{{cluster}} has been silent since {{observedAt}}: this is what could be restored now, by its last known state.',
    'recoverability.dataSurvives':
      'The data itself would survive: {{backup}} in storage location {{location}}. A new cluster that reads it could restore it.',

    'store.inCluster':
      'Storage location {{location}} lies in {{cluster}} itself ({{endpoint}}) and is lost together with it.',
    'store.inRegion': 'Storage location {{location}} lies in {{region}} and is lost together with it.',
    'store.replicated': 'By configuration, storage location {{location}} is copied into {{region}}.',
    'store.regionUnknown':
      'In which region storage location {{location}} of {{cluster}} lies is not known; dr.locations can say it.',
    'store.regionNotBelieved':
      'Storage location {{location}} of {{cluster}} names {{region}}, which cannot be compared with the regions of clusters; dr.locations can say where it lies.',

    'region.homeUnknown':
      'In which region {{cluster}} lies is not known; region of {{name}} in dr.clusters can say it.',
    'region.targetUnknown':
      'Whether {{cluster}} lies outside of {{region}} is not known; region of {{name}} in dr.clusters can say it.',
    'region.targetInside': '{{cluster}} lies in {{region}} as well.',

    'target.noLocation': '{{cluster}} has no storage location that reads what is in {{location}}.',
    'target.copyPhase': '{{cluster}} has {{backup}} in phase {{phase}}.',
    'target.copyGone': '{{backup}} was deleted from {{cluster}} at {{goneAt}}.',
    'target.copyNotSeen': 'Whether {{cluster}} has {{backup}} in storage location {{location}} was never seen.',
    'target.syncOff':
      '{{cluster}} does not have {{backup}}: syncing of its storage location {{location}} is switched off.',
    'target.neverSynced': '{{cluster}} does not have {{backup}}: it has never synced storage location {{location}}.',
    'target.syncStale':
      '{{cluster}} does not have {{backup}}: it last synced storage location {{location}} at {{lastSyncedAt}}.',
    'target.notSynced':
      '{{cluster}} does not have {{backup}}, although it synced storage location {{location}} at {{lastSyncedAt}}: another Backup of that name may be in the way.',
    'target.notYetSynced':
      '{{cluster}} does not have {{backup}} yet; it last synced storage location {{location}} at {{lastSyncedAt}}.',
    'target.kubernetesOlder':
      '{{cluster}} runs Kubernetes {{version}}, older than the {{sourceVersion}} that was backed up: it may not know all of its APIs.',
    'target.veleroOlder':
      '{{cluster}} runs Velero {{version}}, older than the {{sourceVersion}} that made the backup: it may not be able to read it.',
    'target.snapshotStays': 'Volume {{volume}} stays behind: its snapshot lives in the storage of {{cluster}}.',
    'target.noSnapshotLocation':
      'Volume {{volume}} stays behind: {{cluster}} has no volume snapshot location {{locations}}.',
    'target.snapshotReach': 'Whether {{cluster}} reaches the snapshot of volume {{volume}} cannot be told.',
    'target.nodeAgentsNotSeen': 'Whether {{cluster}} runs node agents, which bring data back, cannot be seen.',
    'target.noNodeAgents': '{{cluster}} runs no node agents, so that no data comes back there.',
    'target.nodeAgentsDown':
      'None of the {{desired}} node agents of {{cluster}} is ready, so that no data comes back there.',
    'target.nodeAgentsShort':
      'Of the {{desired}} node agents of {{cluster}} {{ready}} are ready; a pod on a node without one waits for its data.',
    'target.readOnly':
      'Storage location {{location}} is ReadOnly in {{cluster}}: Velero makes no repository there and cannot bring data back until it is ReadWrite.',
    'target.classesNotSeen': 'Whether {{cluster}} has storage class {{storageClass}} cannot be seen.',
    'target.noStorageClass': '{{cluster}} has no storage class {{storageClass}}, so that its volumes cannot be made.',
    'target.passwordNotRead':
      'The repository password of {{cluster}} must be the same as where the data was backed up; it is a Secret and is not read.',
    'target.deletesExpired':
      'Storage location {{location}} is ReadWrite in {{cluster}}: it deletes expired backups for every cluster that reads it.',

    'recoveryTime.measured': 'Measured by {{restore}} in {{cluster}}, completed {{completedAt}}.',
    'recoveryTime.estimated':
      'Estimated from {{restore}} in {{cluster}}, completed {{completedAt}}; it was never tried in this setting.',
    'recoveryTime.neverRestored': 'No complete restore of it has been seen.',
    'recoveryTime.notHealth':
      'From the creation of the Restore to its completion; when the service was healthy again is not recorded.',

    'survivable.namespace':
      'Losing namespace {{lost}} is survivable: {{exposureSeconds}} of data lost, back in {{seconds}}.',
    'survivable.namespaceUntimed':
      'Losing namespace {{lost}} is survivable: {{exposureSeconds}} of data lost; how long it takes is not known.',
    'survivable.cluster':
      'Losing cluster {{lost}} is survivable: {{exposureSeconds}} of data lost, back in {{target}} in {{seconds}}.',
    'survivable.clusterUntimed':
      'Losing cluster {{lost}} is survivable: {{exposureSeconds}} of data lost, back in {{target}}; how long it takes is not known.',
    'survivable.region':
      'Losing region {{lost}} is survivable: {{exposureSeconds}} of data lost, back in {{target}} in {{seconds}}.',
    'survivable.regionUntimed':
      'Losing region {{lost}} is survivable: {{exposureSeconds}} of data lost, back in {{target}}; how long it takes is not known.',

    'siteState.serving': 'All of it runs in {{cluster}}.',
    'siteState.scaledDown': 'In {{cluster}} {{readyControllers}} of {{controllers}} workloads are ready.',
    'siteState.idle': 'It is there in {{cluster}} with nothing running.',
    'siteState.absent': 'Nothing of it was found in {{cluster}}.',
    'siteState.notSeen': 'What runs in {{cluster}} cannot be seen.',
    'siteState.notLookedFor':
      'It was not looked for in {{cluster}}: the entity says that it runs only in {{clusters}}.',
    'siteState.lastSeen': 'In {{cluster}} it was last seen at {{observedAt}}.',
  },
  ko: {
    'recoverability.noOtherCluster': '복구할 수 있는 다른 클러스터가 없습니다.',
    'recoverability.noPoint': '{{cluster}} 클러스터에는 복구할 수 있는 복구 지점이 없습니다.',
    'recoverability.pointsNotSeen': '{{cluster}} 클러스터의 복구 지점을 확인할 수 없습니다.',
    'recoverability.downNow':
      '{{cluster}} 클러스터가 {{observedAt}}부터 응답이 없습니다. 마지막으로 확인한 상태를 기준으로 지금 복구할 수 있는 내용입니다.',
    'recoverability.dataSurvives':
      '데이터 자체는 남습니다: {{location}} 저장소의 {{backup}}. 이 저장소를 읽는 새 클러스터를 만들면 복구할 수 있습니다.',

    'store.inCluster': '{{location}} 저장소가 {{cluster}} 클러스터 안({{endpoint}})에 있어 클러스터와 함께 사라집니다.',
    'store.inRegion': '{{location}} 저장소가 {{region}} 리전에 있어 리전과 함께 사라집니다.',
    'store.replicated': '설정에 따르면 {{location}} 저장소는 {{region}} 리전으로 복제됩니다.',
    'store.regionUnknown':
      '{{cluster}} 클러스터의 {{location}} 저장소가 어느 리전에 있는지 알 수 없습니다. dr.locations에 적어 주세요.',
    'store.regionNotBelieved':
      '{{cluster}} 클러스터의 {{location}} 저장소에 적힌 리전 {{region}}은(는) 클러스터의 리전과 비교할 수 없습니다. 실제 위치를 dr.locations에 적어 주세요.',

    'region.homeUnknown':
      '{{cluster}} 클러스터가 어느 리전에 있는지 알 수 없습니다. dr.clusters에서 {{name}}의 region을 적어 주세요.',
    'region.targetUnknown':
      '{{cluster}} 클러스터가 {{region}} 리전 밖에 있는지 알 수 없습니다. dr.clusters에서 {{name}}의 region을 적어 주세요.',
    'region.targetInside': '{{cluster}} 클러스터도 {{region}} 리전에 있습니다.',

    'target.noLocation': '{{cluster}} 클러스터에는 {{location}} 저장소의 내용을 읽는 저장소가 없습니다.',
    'target.copyPhase': '{{cluster}} 클러스터에 있는 {{backup}} 백업이 {{phase}} 상태입니다.',
    'target.copyGone': '{{backup}} 백업이 {{goneAt}}에 {{cluster}} 클러스터에서 삭제되었습니다.',
    'target.copyNotSeen': '{{cluster}} 클러스터의 {{location}} 저장소에 {{backup}} 백업이 있는지 확인한 적이 없습니다.',
    'target.syncOff':
      '{{cluster}} 클러스터에 {{backup}} 백업이 없습니다. {{location}} 저장소의 동기화가 꺼져 있습니다.',
    'target.neverSynced':
      '{{cluster}} 클러스터에 {{backup}} 백업이 없습니다. {{location}} 저장소를 한 번도 동기화하지 않았습니다.',
    'target.syncStale':
      '{{cluster}} 클러스터에 {{backup}} 백업이 없습니다. {{location}} 저장소의 마지막 동기화: {{lastSyncedAt}}',
    'target.notSynced':
      '{{cluster}} 클러스터가 {{lastSyncedAt}}에 {{location}} 저장소를 동기화했는데도 {{backup}} 백업이 없습니다. 이름이 같은 다른 백업이 가로막고 있을 수 있습니다.',
    'target.notYetSynced':
      '{{cluster}} 클러스터에 아직 {{backup}} 백업이 없습니다. {{location}} 저장소의 마지막 동기화: {{lastSyncedAt}}',
    'target.kubernetesOlder':
      '{{cluster}} 클러스터의 Kubernetes {{version}} 버전이 백업한 쪽({{sourceVersion}})보다 낮아 일부 API를 모를 수 있습니다.',
    'target.veleroOlder':
      '{{cluster}} 클러스터의 Velero {{version}} 버전이 백업을 만든 쪽({{sourceVersion}})보다 낮아 백업을 읽지 못할 수 있습니다.',
    'target.snapshotStays':
      '{{volume}} 볼륨의 데이터는 옮겨 갈 수 없습니다. 스냅샷이 {{cluster}} 클러스터의 스토리지에만 있습니다.',
    'target.noSnapshotLocation':
      '{{volume}} 볼륨의 데이터는 복구되지 않습니다. {{cluster}} 클러스터에 볼륨 스냅샷 위치 {{locations}}이(가) 없습니다.',
    'target.snapshotReach': '{{cluster}} 클러스터에서 {{volume}} 볼륨의 스냅샷을 읽을 수 있는지 알 수 없습니다.',
    'target.nodeAgentsNotSeen': '데이터를 되살리는 node agent가 {{cluster}} 클러스터에 있는지 확인할 수 없습니다.',
    'target.noNodeAgents': '{{cluster}} 클러스터에 node agent가 없어 데이터를 되살릴 수 없습니다.',
    'target.nodeAgentsDown':
      '{{cluster}} 클러스터의 node agent {{desired}}개 중 준비된 것이 없어 데이터를 되살릴 수 없습니다.',
    'target.nodeAgentsShort':
      '{{cluster}} 클러스터의 node agent {{desired}}개 중 {{ready}}개만 준비되어 있습니다. node agent가 없는 노드의 파드는 데이터를 기다리며 멈춥니다.',
    'target.readOnly':
      '{{location}} 저장소가 {{cluster}} 클러스터에서 ReadOnly입니다. Velero가 리포지터리를 만들지 못하므로 ReadWrite로 바꾸기 전에는 데이터를 되살릴 수 없습니다.',
    'target.classesNotSeen': '{{cluster}} 클러스터에 스토리지 클래스 {{storageClass}}이(가) 있는지 확인할 수 없습니다.',
    'target.noStorageClass':
      '{{cluster}} 클러스터에 스토리지 클래스 {{storageClass}}이(가) 없어 볼륨을 만들 수 없습니다.',
    'target.passwordNotRead':
      '{{cluster}} 클러스터의 리포지터리 암호가 백업한 쪽과 같아야 합니다. 암호는 Secret이라 읽지 않습니다.',
    'target.deletesExpired':
      '{{location}} 저장소가 {{cluster}} 클러스터에서 ReadWrite입니다. 만료된 백업을 지우면 이 저장소를 읽는 모든 클러스터에서 사라집니다.',

    'recoveryTime.measured': '{{cluster}} 클러스터에서 {{completedAt}}에 끝난 {{restore}} 복구로 측정했습니다.',
    'recoveryTime.estimated':
      '{{cluster}} 클러스터에서 {{completedAt}}에 끝난 {{restore}} 복구로 추정했습니다. 이 상황에서 복구해 본 적은 없습니다.',
    'recoveryTime.neverRestored': '끝까지 완료된 복구를 확인한 적이 없습니다.',
    'recoveryTime.notHealth':
      'Restore를 만든 때부터 완료될 때까지의 시간입니다. 서비스가 언제 정상으로 돌아왔는지는 기록되지 않습니다.',

    'survivable.namespace':
      '{{lost}} 네임스페이스가 사라지면 데이터 {{exposureSeconds}} 치를 잃고 {{seconds}} 만에 복구됩니다.',
    'survivable.namespaceUntimed':
      '{{lost}} 네임스페이스가 사라지면 데이터 {{exposureSeconds}} 치를 잃고 복구됩니다. 얼마나 걸리는지는 알 수 없습니다.',
    'survivable.cluster':
      '{{lost}} 클러스터가 사라지면 데이터 {{exposureSeconds}} 치를 잃고 {{target}} 클러스터에서 {{seconds}} 만에 복구됩니다.',
    'survivable.clusterUntimed':
      '{{lost}} 클러스터가 사라지면 데이터 {{exposureSeconds}} 치를 잃고 {{target}} 클러스터에서 복구됩니다. 얼마나 걸리는지는 알 수 없습니다.',
    'survivable.region':
      '{{lost}} 리전이 사라지면 데이터 {{exposureSeconds}} 치를 잃고 {{target}} 클러스터에서 {{seconds}} 만에 복구됩니다.',
    'survivable.regionUntimed':
      '{{lost}} 리전이 사라지면 데이터 {{exposureSeconds}} 치를 잃고 {{target}} 클러스터에서 복구됩니다. 얼마나 걸리는지는 알 수 없습니다.',

    'siteState.serving': '{{cluster}} 클러스터에서 모두 실행 중입니다.',
    'siteState.scaledDown':
      '{{cluster}} 클러스터의 워크로드 {{controllers}}개 중 {{readyControllers}}개가 준비되어 있습니다.',
    'siteState.idle': '{{cluster}} 클러스터에 있지만 실행 중인 것이 없습니다.',
    'siteState.absent': '{{cluster}} 클러스터에서는 찾지 못했습니다.',
    'siteState.notSeen': '{{cluster}} 클러스터에서 무엇이 실행되는지 확인할 수 없습니다.',
    'siteState.notLookedFor':
      '{{cluster}} 클러스터에서는 찾아보지 않았습니다. 엔티티에 {{clusters}}에서만 실행된다고 적혀 있습니다.',
    'siteState.lastSeen': '{{cluster}} 클러스터에서 마지막으로 확인한 시각: {{observedAt}}',
  },
} as const;
