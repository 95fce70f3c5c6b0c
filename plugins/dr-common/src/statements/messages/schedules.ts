/** What is said of schedules and their runs. @internal */
export const scheduleMessages = {
  en: {
    'schedule.gone': 'Schedule {{schedule}} was removed from {{cluster}} at {{goneAt}}.',
    'schedule.healthy': '{{schedule}} runs as planned.',
    'schedule.notSeen': 'Schedule {{schedule}} in {{cluster}} cannot be seen.',
    'schedule.lastKnown': 'Schedule {{schedule}} was last seen in {{cluster}} at {{observedAt}}.',
    'schedule.paused': '{{schedule}} is paused.',
    'schedule.pausedSince': '{{schedule}} has been paused since {{pausedSinceAt}}.',
    'schedule.pausedTooLong':
      '{{schedule}} has been paused for {{pausedSeconds}}; up to {{graceSeconds}} is taken to be on purpose.',
    'schedule.failedValidation': 'Velero refuses schedule {{schedule}}.',
    'schedule.failedValidationBecause': 'Velero refuses schedule {{schedule}}: {{message}}',
    'schedule.badTemplate': 'Velero accepts schedule {{schedule}}, and will refuse every backup of it.',
    'schedule.nameTooLong':
      'The name {{schedule}} has {{length}} characters; with more than {{longest}} Velero cannot make any backup, and does not say so.',
    'schedule.invalidTtl':
      '{{schedule}} keeps its backups for {{value}}, which Velero cannot read; accepted is {{accepted}}.',
    'schedule.malformed': '{{schedule}} has {{value}} in {{path}}; accepted is {{accepted}}.',
    'schedule.unknownPhase': '{{schedule}} is in phase {{phase}}, which we do not know.',
    'schedule.noCron': '{{schedule}} does not say when it runs.',
    'schedule.invalidCron': '{{schedule}} never runs: in "{{cron}}", {{value}} {{problem}}; accepted is {{accepted}}.',
    'schedule.impossibleCron':
      '"{{cron}}" of {{schedule}} names no moment that ever comes; Velero takes that for overdue and makes a backup every minute.',
    'schedule.uncertainValidity':
      'Whether "{{cron}}" of {{schedule}} is valid depends on the version of Velero, which is not known.',
    'schedule.uncertainCron':
      'When "{{cron}}" of {{schedule}} runs depends on the version of Velero, which is not known; the readings part at {{differAt}}.',
    'schedule.neverRan': '{{schedule}} has never run; its first run was due at {{dueAt}}.',
    'schedule.noBackups': '{{schedule}} says that it last ran at {{lastBackupAt}}, but there is no backup of it.',
    'schedule.notYetDue': '{{schedule}} has not run yet.',
    'schedule.overdue': '{{schedule}} was due at {{dueAt}} and did not run; its last run was at {{lastBackupAt}}.',
    'schedule.missed_one': '{{schedule}} missed the run due at {{dueAt}}.',
    'schedule.missed_other': '{{schedule}} missed {{count}} of its last runs, the latest due at {{dueAt}}.',
    'schedule.skipped': '{{schedule}} skipped its run at {{skippedAt}}.',
    'schedule.lastRunFailed_one': 'The last run of {{schedule}}, {{backup}}, ended {{phase}}.',
    'schedule.lastRunFailed_other':
      'The last {{count}} runs of {{schedule}} did not complete; {{backup}} ended {{phase}}.',
    'schedule.lastRunFailedBecause_one': 'The last run of {{schedule}}, {{backup}}, ended {{phase}}: {{message}}',
    'schedule.lastRunFailedBecause_other':
      'The last {{count}} runs of {{schedule}} did not complete; {{backup}} ended {{phase}}: {{message}}',
    'schedule.lastRunUnknown': 'What became of the last run of {{schedule}}, {{backup}}, is not known.',
    'schedule.dead': '{{backup}} has been {{phase}} for {{workingSeconds}}; nothing takes that long, so it is dead.',
    'schedule.deadQueue_one':
      '{{backup}} has been waiting ({{phase}}) for {{waitingSeconds}} while nothing is in progress: the queue is dead.',
    'schedule.deadQueue_other':
      '{{count}} backups of {{schedule}} wait, {{backup}} ({{phase}}) for {{waitingSeconds}}, while nothing is in progress: the queue is dead.',
    'schedule.waitsTooLong_one':
      '{{backup}} has been waiting ({{phase}}) for {{waitingSeconds}}, longer than a whole round.',
    'schedule.waitsTooLong_other':
      '{{count}} backups of {{schedule}} wait, {{backup}} ({{phase}}) for {{waitingSeconds}}, longer than a whole round.',
    'schedule.queued_one': '{{backup}} has been waiting ({{phase}}) for {{waitingSeconds}}.',
    'schedule.queued_other': '{{count}} backups of {{schedule}} wait, {{backup}} ({{phase}}) for {{waitingSeconds}}.',
    'schedule.onTime': 'On time: {{schedules}}.',
    'scheduled.by': 'Backed up by: {{schedules}}.',
    'scheduled.none': 'No schedule backs it up in {{clusters}}.',
    'scheduled.notSeen': 'Schedules in {{clusters}} cannot be seen.',
    'scheduled.noneActive': 'No schedule is active.',
    'rpo.zero': 'The promise is to lose nothing; no Velero schedule can keep that, only continuous replication can.',
    'rpo.undecided': 'It cannot be told whether {{schedules}} can keep {{rpoSeconds}}.',
    'rpo.noGuarantee': 'Nothing that runs by itself guarantees the promised {{rpoSeconds}}.',
    'rpo.durationUnknown':
      '{{schedule}} loses {{worstCaseSeconds}} at worst, and how long a run takes to finish is not known; the promise is {{rpoSeconds}}.',
    'rpo.notGuaranteed': '{{schedule}} loses up to {{worstCaseSeconds}} at worst; the promise is {{rpoSeconds}}.',
    'rpo.guaranteed': '{{schedule}} loses at most {{worstCaseSeconds}}, within the promise of {{rpoSeconds}}.',
    'retention.lastExpires': 'The last usable recovery point is kept until {{expiresAt}}.',
    'retention.lastExpiresWithoutNext':
      'The last usable recovery point expires at {{expiresAt}}, and nothing is planned to follow it.',
    'retention.lastExpiresBeforeNext':
      'The last usable recovery point expires at {{expiresAt}}, before the next one can be there ({{dueAt}}).',
    'retention.shorterThanGap':
      '{{schedule}} keeps its backups for {{ttlSeconds}}, but the next one may take {{worstCaseSeconds}}.',
    'retention.vanished_one': '{{backup}} vanished at {{goneAt}}, before it expired.',
    'retention.vanished_other':
      '{{count}} backups vanished before they expired, the newest, {{backup}}, at {{goneAt}}.',
    'retention.ownerReferences':
      '{{schedule}} owns its backups (useOwnerReferencesInBackup): deleting the schedule deletes them.',
  },
  ko: {
    'schedule.gone': '{{schedule}} 스케줄이 {{goneAt}}에 {{cluster}} 클러스터에서 삭제되었습니다.',
    'schedule.healthy': '{{schedule}} 스케줄이 계획대로 실행되고 있습니다.',
    'schedule.notSeen': '{{cluster}} 클러스터의 {{schedule}} 스케줄을 볼 수 없습니다.',
    'schedule.lastKnown': '{{cluster}} 클러스터에서 {{schedule}} 스케줄을 마지막으로 확인한 시각: {{observedAt}}',
    'schedule.paused': '{{schedule}} 스케줄이 일시 중지되어 있습니다.',
    'schedule.pausedSince': '{{schedule}} 스케줄이 {{pausedSinceAt}}부터 일시 중지되어 있습니다.',
    'schedule.pausedTooLong':
      '{{schedule}} 스케줄이 {{pausedSeconds}}째 일시 중지되어 있습니다. {{graceSeconds}}까지는 의도한 것으로 봅니다.',
    'schedule.failedValidation': 'Velero가 {{schedule}} 스케줄을 거부합니다.',
    'schedule.failedValidationBecause': 'Velero가 {{schedule}} 스케줄을 거부합니다: {{message}}',
    'schedule.badTemplate': 'Velero가 {{schedule}} 스케줄은 받아들이지만, 그 백업은 모두 거부하게 됩니다.',
    'schedule.nameTooLong':
      '{{schedule}} 스케줄의 이름이 {{length}}자입니다. {{longest}}자를 넘으면 Velero는 아무 말 없이 백업을 하나도 만들지 못합니다.',
    'schedule.invalidTtl':
      '{{schedule}} 스케줄의 보관 기간 {{value}} 값을 Velero가 읽지 못합니다. 올바른 값: {{accepted}}',
    'schedule.malformed':
      '{{schedule}} 스케줄의 {{path}} 값 {{value}} 때문에 판단할 수 없습니다. 올바른 값: {{accepted}}',
    'schedule.unknownPhase': '{{schedule}} 스케줄의 상태 {{phase}}의 의미를 알 수 없습니다.',
    'schedule.noCron': '{{schedule}} 스케줄에 실행 시각이 없습니다.',
    'schedule.invalidCron':
      '{{schedule}} 스케줄은 실행되지 않습니다. "{{cron}}"에서 {{value}} 부분이 잘못되었습니다({{problem}}). 올바른 값: {{accepted}}',
    'schedule.impossibleCron':
      '{{schedule}} 스케줄의 "{{cron}}"에 해당하는 시각은 오지 않습니다. Velero는 밀린 것으로 보고 매분 백업을 만듭니다.',
    'schedule.uncertainValidity':
      '{{schedule}} 스케줄의 "{{cron}}" 표현식이 유효한지는 Velero 버전에 달려 있는데, 버전을 알 수 없습니다.',
    'schedule.uncertainCron':
      '{{schedule}} 스케줄의 "{{cron}}" 실행 시각은 Velero 버전에 따라 다른데, 버전을 알 수 없습니다. 해석이 갈리는 시각: {{differAt}}',
    'schedule.neverRan': '{{schedule}} 스케줄은 한 번도 실행되지 않았습니다. 첫 실행 예정: {{dueAt}}',
    'schedule.noBackups': '{{schedule}} 스케줄은 {{lastBackupAt}}에 실행했다고 하지만 만들어진 백업이 없습니다.',
    'schedule.notYetDue': '{{schedule}} 스케줄은 아직 실행된 적이 없습니다.',
    'schedule.overdue':
      '{{schedule}} 스케줄이 {{dueAt}}에 실행되었어야 하지만 실행되지 않았습니다. 마지막 실행: {{lastBackupAt}}',
    'schedule.missed_one': '{{schedule}} 스케줄이 {{dueAt}} 실행을 놓쳤습니다.',
    'schedule.missed_other': '{{schedule}} 스케줄이 최근 실행 중 {{count}}번을 놓쳤습니다. 가장 최근: {{dueAt}}',
    'schedule.skipped': '{{schedule}} 스케줄이 {{skippedAt}}에 실행을 건너뛰었습니다.',
    'schedule.lastRunFailed_one': '{{schedule}} 스케줄의 마지막 실행 {{backup}} 결과가 {{phase}}입니다.',
    'schedule.lastRunFailed_other':
      '{{schedule}} 스케줄의 최근 실행 {{count}}번이 완료되지 못했습니다. 마지막 {{backup}} 결과: {{phase}}',
    'schedule.lastRunFailedBecause_one':
      '{{schedule}} 스케줄의 마지막 실행 {{backup}} 결과가 {{phase}}입니다: {{message}}',
    'schedule.lastRunFailedBecause_other':
      '{{schedule}} 스케줄의 최근 실행 {{count}}번이 완료되지 못했습니다. 마지막 {{backup}} 결과: {{phase}}, {{message}}',
    'schedule.lastRunUnknown': '{{schedule}} 스케줄의 마지막 실행 {{backup}}의 결과를 알 수 없습니다.',
    'schedule.dead':
      '{{backup}} 백업이 {{workingSeconds}}째 {{phase}} 상태입니다. 이만큼 걸릴 일이 없으니 멈춘 것입니다.',
    'schedule.deadQueue_one':
      '진행 중인 백업이 없는데도 {{backup}} 백업이 {{waitingSeconds}}째 기다립니다({{phase}}). 대기열이 멈췄습니다.',
    'schedule.deadQueue_other':
      '진행 중인 백업이 없는데도 {{schedule}} 스케줄의 백업 {{count}}개가 기다립니다. {{backup}} 백업은 {{waitingSeconds}}째({{phase}}). 대기열이 멈췄습니다.',
    'schedule.waitsTooLong_one': '{{backup}} 백업이 한 주기보다 긴 {{waitingSeconds}}째 기다리고 있습니다({{phase}}).',
    'schedule.waitsTooLong_other':
      '{{schedule}} 스케줄의 백업 {{count}}개가 기다립니다. {{backup}} 백업은 한 주기보다 긴 {{waitingSeconds}}째입니다({{phase}}).',
    'schedule.queued_one': '{{backup}} 백업이 {{waitingSeconds}}째 기다리고 있습니다({{phase}}).',
    'schedule.queued_other':
      '{{schedule}} 스케줄의 백업 {{count}}개가 기다립니다. {{backup}} 백업은 {{waitingSeconds}}째입니다({{phase}}).',
    'schedule.onTime': '제때 실행되는 스케줄: {{schedules}}',
    'scheduled.by': '백업하는 스케줄: {{schedules}}',
    'scheduled.none': '{{clusters}} 클러스터에 이 서비스를 백업하는 스케줄이 없습니다.',
    'scheduled.notSeen': '{{clusters}} 클러스터의 스케줄을 볼 수 없습니다.',
    'scheduled.noneActive': '실행 중인 스케줄이 없습니다.',
    'rpo.zero': '아무것도 잃지 않겠다는 약속입니다. Velero 스케줄로는 지킬 수 없고, 실시간 복제가 있어야 합니다.',
    'rpo.undecided': '{{schedules}} 스케줄로 {{rpoSeconds}} 약속을 지킬 수 있는지 알 수 없습니다.',
    'rpo.noGuarantee': '약속한 {{rpoSeconds}} 이내를 보장하는 스케줄이 없습니다.',
    'rpo.durationUnknown':
      '{{schedule}} 스케줄은 최악의 경우 {{worstCaseSeconds}} 치를 잃으며, 백업이 끝나는 데 걸리는 시간은 알 수 없습니다. 약속은 {{rpoSeconds}} 이내입니다.',
    'rpo.notGuaranteed':
      '{{schedule}} 스케줄은 최악의 경우 {{worstCaseSeconds}} 치를 잃습니다. 약속은 {{rpoSeconds}} 이내입니다.',
    'rpo.guaranteed':
      '{{schedule}} 스케줄은 최악의 경우에도 {{worstCaseSeconds}} 치만 잃어, 약속한 {{rpoSeconds}} 이내입니다.',
    'retention.lastExpires': '쓸 수 있는 마지막 복구 지점은 {{expiresAt}}까지 보관됩니다.',
    'retention.lastExpiresWithoutNext':
      '쓸 수 있는 마지막 복구 지점이 {{expiresAt}}에 만료되는데, 그 뒤로 예정된 백업이 없습니다.',
    'retention.lastExpiresBeforeNext':
      '쓸 수 있는 마지막 복구 지점이 {{expiresAt}}에 만료됩니다. 다음 복구 지점은 {{dueAt}} 이후에야 생깁니다.',
    'retention.shorterThanGap':
      '{{schedule}} 스케줄의 보관 기간은 {{ttlSeconds}}인데, 다음 백업까지 {{worstCaseSeconds}} 걸릴 수 있습니다.',
    'retention.vanished_one': '{{backup}} 백업이 만료되기 전인 {{goneAt}}에 사라졌습니다.',
    'retention.vanished_other': '백업 {{count}}개가 만료되기 전에 사라졌습니다. 가장 최근: {{backup}}, {{goneAt}}',
    'retention.ownerReferences':
      '{{schedule}} 스케줄이 백업을 소유합니다(useOwnerReferencesInBackup). 스케줄을 지우면 백업도 지워집니다.',
  },
} as const;
