/** What is said of volumes. @internal */
export const volumeMessages = {
  en: {
    'volume.excludedByLabel': 'Volume {{volume}} is left out on purpose: it is labelled velero.io/exclude-from-backup.',
    'volume.optedOut':
      'Volume {{volume}} is left out on purpose: its pods name it in backup.velero.io/backup-volumes-excludes.',
    'volume.leftOut': 'Volume {{volume}} is left out of {{backup}} on purpose. Velero says: {{message}}',
    'volume.skipped': 'The data of volume {{volume}} is not in {{backup}}: Velero skipped it.',
    'volume.skippedBecause': 'The data of volume {{volume}} is not in {{backup}}: Velero skipped it, {{message}}',
    'volume.resultFailed': 'The data of volume {{volume}} is not in {{backup}}: BackupVolumeInfos call it failed.',
    'volume.resultUnknown':
      'BackupVolumeInfos of {{backup}} name volume {{volume}} without saying that it succeeded ({{result}}).',
    'volume.methodUnknown':
      'BackupVolumeInfos of {{backup}} say that volume {{volume}} was taken as {{method}}, which is not known here.',
    'volume.contradiction':
      'Its {{kind}} and the BackupVolumeInfos of {{backup}} contradict each other; the worse counts.',
    'volume.policyNotRead':
      'Whether {{backup}} holds volume {{volume}} depends on the volume policy {{policy}}, which is not read here.',
    'volume.notInInfos': 'Nothing in {{backup}} tells of the data of volume {{volume}}, BackupVolumeInfos included.',
    'volume.misnamed':
      'The pods of {{controller}} name {{claim}} in backup.velero.io/backup-volumes; Velero wants the name of the volume in the pod, {{volume}}.',
    'volume.noPod':
      'Nothing runs now that mounts volume {{volume}} ({{controllers}}), and without a pod no files are backed up.',
    'volume.warning': 'Velero warned: {{message}}',
    'volume.warningWithheld':
      'Velero warned of a volume or a pod in its namespace; it is quoted once the Namespace names the service in backstage-dr.io/entity-ref.',
    'volume.infosNotRead': 'Its BackupVolumeInfos could not be read: {{message}}',
    'volume.heldBefore':
      'The newest recovery point that is shown to hold volume {{volume}} is {{backup}}, of {{recoveryPointAt}}.',
    'volume.notBound': 'Volume {{volume}} is not bound yet and holds no data.',
    'volume.noRecoveryPoint': 'There is no usable recovery point that could hold volume {{volume}}.',
    'volume.younger': 'Volume {{volume}} is newer than {{backup}}, so its data is in no backup yet.',
    'volume.failed': 'The data of volume {{volume}} is not in {{backup}}: its {{kind}} ended {{phase}}.',
    'volume.failedBecause':
      'The data of volume {{volume}} is not in {{backup}}: its {{kind}} ended {{phase}}, {{message}}',
    'volume.unfinished': 'The {{kind}} of volume {{volume}} in {{backup}} is still {{phase}}.',
    'volume.malformed': 'The {{kind}} of volume {{volume}} has {{value}} in {{path}}; accepted is {{accepted}}.',
    'volume.incomplete':
      'The {{kind}} of volume {{volume}} in {{backup}} is Completed with {{bytesDone}} of {{totalBytes}} bytes: the evidence is incomplete.',
    'volume.uncounted':
      'The {{kind}} of volume {{volume}} in {{backup}} is Completed without saying how many bytes it moved.',
    'volume.typeLeftOut': 'The data of volume {{volume}} is not in {{backup}}: it leaves out PersistentVolumeClaims.',
    'volume.switchedOff':
      'The data of volume {{volume}} is not in {{backup}}: snapshots are switched off and file-system backup is not on.',
    'volume.carriersNotSeen': 'Whether {{backup}} holds volume {{volume}} cannot be told without reading: {{kinds}}.',
    'volume.noCarrier': 'The data of volume {{volume}} is not in {{backup}}, although that of other volumes is.',
    'volume.noEvidence': 'Nothing shows that {{backup}} holds the data of volume {{volume}}.',
    'volume.notSeen': 'Volume {{volume}} is mounted in {{namespace}}, and has not been seen.',
    'volume.mountsNotSeen': 'Which volumes it mounts in {{cluster}} is not known without reading: {{kinds}}.',
    'volume.claimsNotSeen': 'The volumes in {{clusters}} cannot be seen.',
    'volume.none': 'It has no volumes.',
    'volume.allProtected': 'Shown to be in the newest recovery point: {{volumes}}.',
    'volume.sameStorage': 'As snapshots that stay in their storage, and are lost with it: {{volumes}}.',
  },
  ko: {
    'volume.excludedByLabel': '{{volume}} 볼륨은 velero.io/exclude-from-backup 레이블로 의도적으로 제외되었습니다.',
    'volume.optedOut':
      '{{volume}} 볼륨은 파드의 backup.velero.io/backup-volumes-excludes 어노테이션으로 의도적으로 제외되었습니다.',
    'volume.leftOut': '{{volume}} 볼륨은 {{backup}} 백업에서 의도적으로 제외되었습니다. Velero의 설명: {{message}}',
    'volume.skipped': 'Velero가 {{volume}} 볼륨을 건너뛰어 {{backup}} 백업에 데이터가 없습니다.',
    'volume.skippedBecause':
      'Velero가 {{volume}} 볼륨을 건너뛰어 {{backup}} 백업에 데이터가 없습니다. 이유: {{message}}',
    'volume.resultFailed':
      '{{backup}} 백업에 {{volume}} 볼륨의 데이터가 없습니다. BackupVolumeInfos에 실패로 기록되어 있습니다.',
    'volume.resultUnknown':
      '{{backup}} 백업의 BackupVolumeInfos에 {{volume}} 볼륨이 있지만 성공했다는 기록이 없습니다({{result}}).',
    'volume.methodUnknown':
      '{{backup}} 백업의 BackupVolumeInfos에 {{volume}} 볼륨의 방식이 {{method}}(으)로 기록되어 있는데, 알 수 없는 방식입니다.',
    'volume.contradiction':
      '{{kind}} 기록과 {{backup}} 백업의 BackupVolumeInfos가 서로 달라, 더 나쁜 쪽으로 판단합니다.',
    'volume.policyNotRead':
      '{{backup}} 백업에 {{volume}} 볼륨이 담겼는지는 여기서 읽지 않는 볼륨 정책 {{policy}}에 달려 있습니다.',
    'volume.notInInfos':
      'BackupVolumeInfos를 포함해 {{backup}} 백업 어디에도 {{volume}} 볼륨의 데이터에 대한 기록이 없습니다.',
    'volume.misnamed':
      '{{controller}} 파드의 backup.velero.io/backup-volumes 어노테이션에 {{claim}}(이)라고 적혀 있지만, Velero는 파드 안의 볼륨 이름인 {{volume}}을(를) 기대합니다.',
    'volume.noPod':
      '{{volume}} 볼륨을 쓰는 파드가 지금 하나도 없습니다({{controllers}}). 파드가 없으면 파일을 백업할 수 없습니다.',
    'volume.warning': 'Velero의 경고: {{message}}',
    'volume.warningWithheld':
      '네임스페이스의 볼륨이나 파드에 관한 Velero 경고가 있습니다. Namespace의 backstage-dr.io/entity-ref에 이 서비스를 적으면 내용을 보여 줍니다.',
    'volume.infosNotRead': 'BackupVolumeInfos를 읽지 못했습니다: {{message}}',
    'volume.heldBefore': '{{volume}} 볼륨이 담긴 것이 확인된 가장 최근 복구 지점: {{backup}}, {{recoveryPointAt}}',
    'volume.notBound': '{{volume}} 볼륨은 아직 연결되지 않아 데이터가 없습니다.',
    'volume.noRecoveryPoint': '{{volume}} 볼륨을 담은 쓸 수 있는 복구 지점이 없습니다.',
    'volume.younger': '{{volume}} 볼륨은 {{backup}} 백업 이후에 만들어져 아직 백업된 적이 없습니다.',
    'volume.failed': '{{backup}} 백업에 {{volume}} 볼륨의 데이터가 없습니다. {{kind}} 결과: {{phase}}',
    'volume.failedBecause':
      '{{backup}} 백업에 {{volume}} 볼륨의 데이터가 없습니다. {{kind}} 결과: {{phase}}, {{message}}',
    'volume.unfinished': '{{backup}} 백업의 {{volume}} 볼륨 {{kind}} 작업이 아직 {{phase}} 상태입니다.',
    'volume.malformed':
      '{{volume}} 볼륨의 {{kind}} {{path}} 값 {{value}} 때문에 판단할 수 없습니다. 올바른 값: {{accepted}}',
    'volume.incomplete':
      '{{backup}} 백업의 {{volume}} 볼륨 {{kind}} 작업은 Completed지만 {{totalBytes}}바이트 중 {{bytesDone}}바이트만 옮겼습니다. 증거가 충분하지 않습니다.',
    'volume.uncounted':
      '{{backup}} 백업의 {{volume}} 볼륨 {{kind}} 작업은 Completed지만 몇 바이트를 옮겼는지 기록이 없습니다.',
    'volume.typeLeftOut': '{{backup}} 백업은 PersistentVolumeClaim을 제외해 {{volume}} 볼륨의 데이터가 없습니다.',
    'volume.switchedOff':
      '{{backup}} 백업에서 스냅샷이 꺼져 있고 파일 시스템 백업도 켜져 있지 않아 {{volume}} 볼륨의 데이터가 없습니다.',
    'volume.carriersNotSeen':
      '{{kinds}} 정보를 읽을 수 없어 {{backup}} 백업에 {{volume}} 볼륨이 담겼는지 알 수 없습니다.',
    'volume.noCarrier': '{{backup}} 백업에 다른 볼륨의 데이터는 있지만 {{volume}} 볼륨의 데이터는 없습니다.',
    'volume.noEvidence': '{{backup}} 백업에 {{volume}} 볼륨의 데이터가 담겼다는 증거가 없습니다.',
    'volume.notSeen': '{{namespace}} 네임스페이스에서 쓰이는 {{volume}} 볼륨이 확인되지 않았습니다.',
    'volume.mountsNotSeen': '{{kinds}} 정보를 읽을 수 없어 {{cluster}} 클러스터에서 어떤 볼륨을 쓰는지 알 수 없습니다.',
    'volume.claimsNotSeen': '{{clusters}} 클러스터의 볼륨을 볼 수 없습니다.',
    'volume.none': '볼륨이 없습니다.',
    'volume.allProtected': '가장 최근 복구 지점에 담긴 것이 확인된 볼륨: {{volumes}}',
    'volume.sameStorage': '원래 스토리지에 남는 스냅샷이어서 스토리지와 함께 사라지는 볼륨: {{volumes}}',
  },
} as const;
