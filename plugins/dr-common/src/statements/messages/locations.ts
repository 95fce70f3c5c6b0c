/** What is said of storage locations. @internal */
export const locationMessages = {
  en: {
    'location.gone': 'Storage location {{location}} was removed from {{cluster}} at {{goneAt}}.',
    'location.notSeen': 'Storage location {{location}} in {{cluster}} cannot be seen.',
    'location.lastSeen': 'Storage location {{location}} in {{cluster}} was last seen at {{observedAt}}.',
    'location.malformed': 'Storage location {{location}} has {{value}} in {{path}}; accepted is {{accepted}}.',
    'location.unavailable': 'Storage location {{location}} in {{cluster}} is Unavailable.',
    'location.unavailableBecause': 'Storage location {{location}} in {{cluster}} is Unavailable: {{message}}',
    'location.neverChecked': 'Velero in {{cluster}} has not checked storage location {{location}} yet.',
    'location.unknownPhase': 'Storage location {{location}} is in phase {{phase}}, which we do not know.',
    'location.checkedOnce': 'Velero checks storage location {{location}} only once, the last time at {{validatedAt}}.',
    'location.notChecked':
      'Velero in {{cluster}} last checked storage location {{location}} at {{validatedAt}}; it may not be running.',
    'location.checkedInFuture':
      'Storage location {{location}} in {{cluster}} was checked at {{validatedAt}}, in the future.',
    'location.readOnly': 'Storage location {{location}} is ReadOnly: it can be restored from, not backed up to.',
    'location.refusesBackups':
      'Storage location {{location}} in {{cluster}} is ReadOnly, so Velero refuses every new backup.',
    'location.missing': 'There is no storage location {{location}} in {{cluster}}, so its backups cannot be stored.',
    'location.available': 'Available and checked: {{locations}}.',
  },
  ko: {
    'location.gone': '{{location}} 저장소가 {{goneAt}}에 {{cluster}} 클러스터에서 삭제되었습니다.',
    'location.notSeen': '{{cluster}} 클러스터의 {{location}} 저장소를 확인할 수 없습니다.',
    'location.lastSeen': '{{cluster}} 클러스터의 {{location}} 저장소를 마지막으로 확인한 시각: {{observedAt}}',
    'location.malformed':
      '{{location}} 저장소의 {{path}} 값 {{value}} 때문에 판단할 수 없습니다. 올바른 값: {{accepted}}',
    'location.unavailable': '{{cluster}} 클러스터의 {{location}} 저장소가 Unavailable 상태입니다.',
    'location.unavailableBecause': '{{cluster}} 클러스터의 {{location}} 저장소가 Unavailable 상태입니다: {{message}}',
    'location.neverChecked': '{{cluster}} 클러스터의 Velero가 아직 {{location}} 저장소를 점검하지 않았습니다.',
    'location.unknownPhase': '{{location}} 저장소의 상태 {{phase}}의 의미를 알 수 없습니다.',
    'location.checkedOnce':
      'Velero가 {{location}} 저장소를 한 번만 점검하도록 설정되어 있습니다. 점검 시각: {{validatedAt}}',
    'location.notChecked':
      '{{cluster}} 클러스터의 Velero가 {{location}} 저장소를 마지막으로 점검한 시각은 {{validatedAt}}입니다. Velero가 멈췄을 수 있습니다.',
    'location.checkedInFuture': '{{cluster}} 클러스터의 {{location}} 저장소 점검 시각이 미래입니다: {{validatedAt}}',
    'location.readOnly': '{{location}} 저장소는 ReadOnly라 복구만 되고 백업은 되지 않습니다.',
    'location.refusesBackups':
      '{{cluster}} 클러스터의 {{location}} 저장소가 ReadOnly라 Velero가 새 백업을 모두 거부합니다.',
    'location.missing': '{{cluster}} 클러스터에 {{location}} 저장소가 없어 백업을 저장할 수 없습니다.',
    'location.available': '사용 가능하고 점검된 저장소: {{locations}}',
  },
} as const;
