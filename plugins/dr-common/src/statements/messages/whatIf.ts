/** What is said of the loss of a place: what comes back, when, and what does not. @internal */
export const whatIfMessages = {
  en: {
    'whatIf.back_one': 'Losing {{lost}}, the one service there comes back, after {{totalSeconds}}.',
    'whatIf.back_other':
      'Losing {{lost}}, {{back}} of {{count}} services come back. The last is back after {{totalSeconds}}.',
    'whatIf.backUntimed_one': 'Losing {{lost}}, the one service there comes back; when is not known.',
    'whatIf.backUntimed_other':
      'Losing {{lost}}, {{back}} of {{count}} services come back; of {{untimed}} it is not known when.',
    'whatIf.backBroken_one':
      'Losing {{lost}}, the one service there comes back after {{totalSeconds}}, but whether it works depends on others that do not.',
    'whatIf.backBroken_other':
      'Losing {{lost}}, {{back}} of {{count}} services come back, the last after {{totalSeconds}}, but {{broken}} of them cannot work without others that do not, or may not.',
    'whatIf.backBrokenUntimed_one':
      'Losing {{lost}}, the one service there comes back, nobody knows when, but whether it works depends on others that do not.',
    'whatIf.backBrokenUntimed_other':
      'Losing {{lost}}, {{back}} of {{count}} services come back, but {{broken}} of them cannot work without others that do not, or may not; of {{untimed}} it is not known when.',
    'whatIf.noneBack_one': 'Losing {{lost}}, the one service there does not come back.',
    'whatIf.noneBack_other': 'Losing {{lost}}, none of {{count}} services comes back.',
    'whatIf.noneKnownBack_one': 'Losing {{lost}}, it is not known whether the one service there comes back.',
    'whatIf.noneKnownBack_other': 'Losing {{lost}}, none of {{count}} services is known to come back.',
    'whatIf.nothingHit': 'Nothing that is known depends on {{lost}}.',
    'whatIf.unprotected_one':
      'Without {{lost}}, nothing is left to restore the one service from that keeps backups there.',
    'whatIf.unprotected_other':
      'Without {{lost}}, nothing is left to restore {{unprotected}} of {{count}} services from; {{exposed}} more do not keep their promise, or will not for long.',
    'whatIf.exposed_one':
      'Without {{lost}}, the one service that keeps backups there does not keep its promise, or will not for long.',
    'whatIf.exposed_other':
      'Without {{lost}}, all {{count}} services have something left, but {{exposed}} of them do not keep their promise, or will not for long.',
    'whatIf.leftUnknown_one':
      'Without {{lost}}, it is not known whether anything is left to restore the one service from that it may concern.',
    'whatIf.leftUnknown_other':
      'Without {{lost}}, it is not known of {{unknown}} of {{count}} services whether anything is left to restore them from.',
    'whatIf.safe_one': 'Without {{lost}}, the one service that keeps backups there has others that keep its promise.',
    'whatIf.safe_other':
      'Without {{lost}}, all {{count}} services that keep backups there have others that keep their promise.',
    'whatIf.velero_one':
      'Without Velero in {{cluster}}, the one service that counts on it goes on running, and is not protected as promised.',
    'whatIf.velero_other':
      'Without Velero in {{cluster}}, {{hit}} of {{count}} services go on running, and are not protected as promised.',
    'whatIf.veleroBreach_one':
      'Without Velero in {{cluster}}, its one service goes on running; its promise breaks at {{breachAt}}.',
    'whatIf.veleroBreach_other':
      'Without Velero in {{cluster}}, {{hit}} of {{count}} services go on running, and lose their protection; the first promise breaks at {{breachAt}}.',

    'whatIf.inTime': 'Back after {{endSeconds}}, with {{lossSeconds}} of data lost: as promised.',
    'whatIf.late': 'Back after {{endSeconds}}, and promised after {{rtoSeconds}}.',
    'whatIf.losesMore': 'It loses {{lossSeconds}} of data, and promises to lose no more than {{rpoSeconds}}.',
    'whatIf.lossUnknown': 'It comes back; how much data it loses is not known.',
    'whatIf.neverTimed': 'It comes back; how long that takes was never measured.',
    'whatIf.waitsForUntimed': 'It comes back; when is not known, because it waits for a restore that was never timed.',
    'whatIf.partnersUntimed':
      'It comes back; when it works is not known, because it needs others that need it, and their restores were never timed.',
    'whatIf.estimated': 'The time is an estimate, from a restore in another setting.',
    'whatIf.cycle': 'It works when these are back as well, after {{endSeconds}}: {{services}}.',
    'whatIf.cycleHidden': 'It works when others are back as well that you may not see, after {{endSeconds}}.',
    'whatIf.without': 'It comes back, and does not work without {{dependency}}, which does not.',
    'whatIf.withoutHidden':
      'It comes back, and does not work without something that does not, and that you may not see.',
    'whatIf.inDoubt': 'It comes back; whether it works is not known, because that of {{dependency}} is not.',
    'whatIf.inDoubtHidden':
      'It comes back; whether it works is not known, because that of something is not that you may not see.',
    'whatIf.noneLeft': 'All of its recovery points lie there.',
    'whatIf.left': 'What is left is {{backup}} in storage location {{location}}, of {{recoveryPointAt}}.',
    'whatIf.leftBeyondRpo': 'What is left is {{exposureSeconds}} old, and the promise is {{rpoSeconds}}.',
    'whatIf.breach': 'Its promise breaks at {{breachAt}}, if nothing new is saved.',
    'whatIf.breached': 'Its promise has been broken since {{breachAt}}.',
    'whatIf.lastPoint': 'No recovery point follows {{backup}}, of {{recoveryPointAt}}.',
    'whatIf.onlyTarget': 'It could be restored only into {{cluster}}, if its own cluster or region were lost.',
    'whatIf.keepSecond': 'Store backups in a second storage location as well.',
    'whatIf.keepOutside': 'Store the backups outside of the cluster.',
    'whatIf.repairVelero': 'Bring Velero back before that, or have another cluster read the same storage location.',
    'whatIf.fateWithin': 'back within the promise',
    'whatIf.fateBeyond': 'back, later or with more loss',
    'whatIf.fateLost': 'does not come back',
    'whatIf.fateUnknown': 'cannot tell',
    'whatIf.fateUnprotected': 'nothing left to restore from',
    'whatIf.fateExposed': 'runs, and its promise does not hold',
    'whatIf.fateSafe': 'keeps its promise',
    'whatIf.timeMeasured': 'measured',
    'whatIf.timeEstimated': 'estimated',
    'whatIf.timeUnknown': 'never measured',
    'whatIf.duration': '{{seconds}}',
    'whatIf.notKnown': 'not known',
    'whatIf.notPromised': 'not promised',
    'whatIf.reportAsOf': 'The oldest verdict that this comes from is of {{assessedAt}}.',
    'whatIf.reportHidden': 'You may not see {{hidden}} of these services: they are counted, and not named.',
    'whatIf.reportOrder': 'In which order, and how long',
    'whatIf.reportCriticalPath': 'Critical path ({{measuredSeconds}} of it measured, {{estimatedSeconds}} estimated):',
    'whatIf.reportOthers': 'The others, and what helps',
    'whatIf.columnService': 'Service',
    'whatIf.columnFate': 'What becomes of it',
    'whatIf.columnNeeds': 'Needs first',
    'whatIf.columnStart': 'Starts after',
    'whatIf.columnBack': 'Back after',
    'whatIf.columnTime': 'Own restore',
    'whatIf.columnRto': 'RTO',
    'whatIf.columnLoss': 'Loses',
    'whatIf.columnRpo': 'RPO',
    'whatIf.columnTarget': 'Restored into',
    'whatIf.columnTier': 'Tier',
    'whatIf.columnWhy': 'Why',
    'whatIf.columnTakesDown': 'Takes down with it',
    'whatIf.columnRemedy': 'What helps',
  },
  ko: {
    'whatIf.back_one': '{{lost}} 장애 시 그곳의 서비스 하나가 {{totalSeconds}} 뒤에 복구됩니다.',
    'whatIf.back_other':
      '{{lost}} 장애 시 서비스 {{count}}개 중 {{back}}개가 복구됩니다. 마지막 서비스까지 {{totalSeconds}} 걸립니다.',
    'whatIf.backUntimed_one': '{{lost}} 장애 시 그곳의 서비스 하나가 복구되지만, 언제일지는 알 수 없습니다.',
    'whatIf.backUntimed_other':
      '{{lost}} 장애 시 서비스 {{count}}개 중 {{back}}개가 복구됩니다. 그중 {{untimed}}개는 언제 복구될지 알 수 없습니다.',
    'whatIf.backBroken_one':
      '{{lost}} 장애 시 그곳의 서비스 하나가 {{totalSeconds}} 뒤에 복구되지만, 의존하는 서비스가 복구되지 않아 제대로 동작한다고 볼 수 없습니다.',
    'whatIf.backBroken_other':
      '{{lost}} 장애 시 서비스 {{count}}개 중 {{back}}개가 {{totalSeconds}} 안에 복구되지만, 그중 {{broken}}개는 의존하는 서비스가 복구되지 않거나 복구될지 알 수 없습니다.',
    'whatIf.backBrokenUntimed_one':
      '{{lost}} 장애 시 그곳의 서비스 하나가 복구되지만 언제일지 알 수 없고, 의존하는 서비스가 복구되지 않아 제대로 동작한다고 볼 수 없습니다.',
    'whatIf.backBrokenUntimed_other':
      '{{lost}} 장애 시 서비스 {{count}}개 중 {{back}}개가 복구되지만, 그중 {{broken}}개는 의존하는 서비스가 복구되지 않거나 복구될지 알 수 없습니다. {{untimed}}개는 언제 복구될지 알 수 없습니다.',
    'whatIf.noneBack_one': '{{lost}} 장애 시 그곳의 서비스 하나는 복구되지 않습니다.',
    'whatIf.noneBack_other': '{{lost}} 장애 시 서비스 {{count}}개 모두 복구되지 않습니다.',
    'whatIf.noneKnownBack_one': '{{lost}} 장애 시 그곳의 서비스 하나가 복구될지 알 수 없습니다.',
    'whatIf.noneKnownBack_other': '{{lost}} 장애 시 서비스 {{count}}개 중 복구된다고 확인된 것이 없습니다.',
    'whatIf.nothingHit': '{{lost}}: 영향을 받는 것으로 알려진 서비스가 없습니다.',
    'whatIf.unprotected_one': '{{lost}} 장애 시 그곳에 백업을 둔 서비스 하나를 복구할 방법이 없어집니다.',
    'whatIf.unprotected_other':
      '{{lost}} 장애 시 서비스 {{count}}개 중 {{unprotected}}개를 복구할 방법이 없어지고, {{exposed}}개는 약속을 지키지 못하거나 곧 어기게 됩니다.',
    'whatIf.exposed_one': '{{lost}} 장애 시 그곳에 백업을 둔 서비스 하나가 약속을 지키지 못하거나 곧 어기게 됩니다.',
    'whatIf.exposed_other':
      '{{lost}}에 장애가 나도 서비스 {{count}}개 모두 다른 복구 지점이 남지만, 그중 {{exposed}}개는 약속을 지키지 못하거나 곧 어기게 됩니다.',
    'whatIf.leftUnknown_one': '{{lost}} 장애 시 영향을 받을 수 있는 서비스 하나에 복구 지점이 남는지 알 수 없습니다.',
    'whatIf.leftUnknown_other':
      '{{lost}} 장애 시 서비스 {{count}}개 중 {{unknown}}개에 복구 지점이 남는지 알 수 없습니다.',
    'whatIf.safe_one': '{{lost}}에 장애가 나도 그곳에 백업을 둔 서비스 하나는 다른 복구 지점으로 약속을 지킵니다.',
    'whatIf.safe_other':
      '{{lost}}에 장애가 나도 그곳에 백업을 둔 서비스 {{count}}개 모두 다른 복구 지점으로 약속을 지킵니다.',
    'whatIf.velero_one':
      '{{cluster}} 클러스터의 Velero가 멈추면, 의존하던 서비스 하나는 계속 실행되지만 약속대로 보호되지 않습니다.',
    'whatIf.velero_other':
      '{{cluster}} 클러스터의 Velero가 멈추면, 서비스 {{count}}개 중 {{hit}}개는 계속 실행되지만 약속대로 보호되지 않습니다.',
    'whatIf.veleroBreach_one':
      '{{cluster}} 클러스터의 Velero가 멈추면, 서비스 하나는 계속 실행되지만 {{breachAt}}에 약속이 깨집니다.',
    'whatIf.veleroBreach_other':
      '{{cluster}} 클러스터의 Velero가 멈추면, 서비스 {{count}}개 중 {{hit}}개는 계속 실행되지만 보호를 잃습니다. 첫 약속이 깨지는 시각: {{breachAt}}',

    'whatIf.inTime': '데이터 {{lossSeconds}} 치를 잃고 {{endSeconds}} 뒤에 복구됩니다. 약속을 지킵니다.',
    'whatIf.late': '{{endSeconds}} 뒤에 복구되어, 약속한 {{rtoSeconds}}을(를) 넘깁니다.',
    'whatIf.losesMore': '데이터 {{lossSeconds}} 치를 잃어, 약속한 {{rpoSeconds}}을(를) 넘깁니다.',
    'whatIf.lossUnknown': '복구되지만 데이터를 얼마나 잃는지 알 수 없습니다.',
    'whatIf.neverTimed': '복구되지만 얼마나 걸리는지 측정한 적이 없습니다.',
    'whatIf.waitsForUntimed': '복구되지만 언제일지 알 수 없습니다. 앞선 복구가 얼마나 걸리는지 측정한 적이 없습니다.',
    'whatIf.partnersUntimed':
      '복구되지만 언제 동작할지 알 수 없습니다. 서로 의존하는 서비스의 복구 시간을 측정한 적이 없습니다.',
    'whatIf.estimated': '다른 상황에서 한 복구로 추정한 시간입니다.',
    'whatIf.cycle': '서로 의존하는 서비스가 모두 복구되는 {{endSeconds}} 뒤에 동작합니다: {{services}}',
    'whatIf.cycleHidden': '볼 권한이 없는 서비스까지 복구되는 {{endSeconds}} 뒤에 동작합니다.',
    'whatIf.without': '복구되지만, 의존하는 {{dependency}}의 복구가 불가능해 동작하지 않습니다.',
    'whatIf.withoutHidden': '복구되지만, 볼 권한이 없는 의존 서비스의 복구가 불가능해 동작하지 않습니다.',
    'whatIf.inDoubt': '복구되지만, 의존하는 {{dependency}}의 복구 여부를 알 수 없어 동작할지 알 수 없습니다.',
    'whatIf.inDoubtHidden': '복구되지만, 볼 권한이 없는 의존 서비스의 복구 여부를 알 수 없어 동작할지 알 수 없습니다.',
    'whatIf.noneLeft': '복구 지점이 모두 그곳에 있습니다.',
    'whatIf.left': '남는 복구 지점: {{location}} 저장소의 {{backup}}, {{recoveryPointAt}}',
    'whatIf.leftBeyondRpo': '남는 복구 지점이 {{exposureSeconds}} 전 것이어서 약속({{rpoSeconds}})을 지키지 못합니다.',
    'whatIf.breach': '새 백업이 없으면 {{breachAt}}에 약속이 깨집니다.',
    'whatIf.breached': '{{breachAt}}부터 약속이 깨져 있습니다.',
    'whatIf.lastPoint': '{{backup}}({{recoveryPointAt}}) 뒤로 복구 지점이 더 생기지 않습니다.',
    'whatIf.onlyTarget': '속한 클러스터나 리전이 사라지면 {{cluster}} 클러스터에만 복구할 수 있습니다.',
    'whatIf.keepSecond': '백업을 두 번째 저장소에도 보관하세요.',
    'whatIf.keepOutside': '백업을 클러스터 밖에 보관하세요.',
    'whatIf.repairVelero': '그 전에 Velero를 되살리거나, 다른 클러스터가 같은 저장소를 읽게 하세요.',

    'whatIf.fateWithin': '약속 안에 복구',
    'whatIf.fateBeyond': '늦거나 더 많이 잃고 복구',
    'whatIf.fateLost': '복구되지 않음',
    'whatIf.fateUnknown': '알 수 없음',
    'whatIf.fateUnprotected': '복구 지점 없음',
    'whatIf.fateExposed': '실행 중이지만 약속을 지키지 못함',
    'whatIf.fateSafe': '약속을 지킴',
    'whatIf.timeMeasured': '측정',
    'whatIf.timeEstimated': '추정',
    'whatIf.timeUnknown': '측정한 적 없음',
    'whatIf.duration': '{{seconds}}',
    'whatIf.notKnown': '알 수 없음',
    'whatIf.notPromised': '약속 없음',
    'whatIf.reportAsOf': '근거가 된 판단 중 가장 오래된 것의 시각: {{assessedAt}}',
    'whatIf.reportHidden': '이 중 {{hidden}}개는 볼 권한이 없는 서비스입니다. 세기만 하고 이름은 밝히지 않습니다.',
    'whatIf.reportOrder': '복구 순서와 걸리는 시간',
    'whatIf.reportCriticalPath': '임계 경로(측정 {{measuredSeconds}}, 추정 {{estimatedSeconds}}):',
    'whatIf.reportOthers': '그 밖의 서비스와 해결 방법',
    'whatIf.columnService': '서비스',
    'whatIf.columnFate': '결과',
    'whatIf.columnNeeds': '먼저 필요한 서비스',
    'whatIf.columnStart': '시작까지',
    'whatIf.columnBack': '복구까지',
    'whatIf.columnTime': '자체 복구 시간',
    'whatIf.columnRto': 'RTO',
    'whatIf.columnLoss': '잃는 데이터',
    'whatIf.columnRpo': 'RPO',
    'whatIf.columnTarget': '복구할 클러스터',
    'whatIf.columnTier': '등급',
    'whatIf.columnWhy': '이유',
    'whatIf.columnTakesDown': '함께 멈추는 서비스',
    'whatIf.columnRemedy': '해결 방법',
  },
} as const;
