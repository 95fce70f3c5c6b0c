/** What is said of restores as proofs, and of how long it takes to come back. @internal */
export const drillMessages = {
  en: {
    'drill.none': 'No restore of it has been seen that proves anything.',
    'drill.proven': '{{restore}} brought it back from {{backup}} in {{cluster}}, at {{provenAt}}.',
    'drill.tooOld': 'That is longer ago than {{intervalSeconds}}.',
    'drill.intervalAssumed':
      'Nobody has said how often a restore is to be tried; {{intervalSeconds}} is good practice.',
    'drill.notCompleted': '{{restore}} proves nothing: it is {{phase}}.',
    'drill.errors_one': '{{restore}} proves nothing: it is Completed and counts one error.',
    'drill.errors_other': '{{restore}} proves nothing: it is Completed and counts {{count}} errors.',
    'drill.contradiction': '{{restore}} proves nothing: it is Completed and gives a reason for failure.',
    'drill.empty': '{{restore}} proves nothing: it does not say that it restored a single item.',
    'drill.inFuture': '{{restore}} proves nothing: it claims to have ended in the future, at {{completedAt}}.',
    'drill.malformed': '{{restore}} proves nothing: its {{path}} cannot be read.',
    'drill.unsound':
      '{{restore}} proves nothing: {{backup}}, which it restored, does not hold the service for certain.',
    'drill.selective': '{{restore}} proves nothing: it was asked for a part only.',
    'drill.leavesOut': '{{restore}} proves nothing: it leaves out {{namespaces}}.',
    'drill.ontoItself':
      '{{restore}} proves nothing: it restored onto the running service, and Velero leaves alone what is there.',
    'drill.dataNotSeen': 'Whether the data in its volumes came back as well was not seen: {{volumes}}.',
    'drill.notSeen': 'Restores cannot be seen in {{clusters}}.',
    'drill.historyUnknown': 'It is not known since when restores have been watched.',
    'drill.historyShort':
      'Restores have been watched only since {{rememberedAt}}; earlier ones may have been deleted with their backups.',
    'rto.measuredWithin': '{{restore}} took {{tookSeconds}}; the promise is {{rtoSeconds}}.',
    'rto.measuredBeyond': '{{restore}} took {{tookSeconds}}; the promise is to be back within {{rtoSeconds}}.',
    'rto.estimatedWithin': 'By {{restore}}, in another setting, it would take {{tookSeconds}}.',
    'rto.estimatedBeyond':
      'By {{restore}}, in another setting, it would take {{tookSeconds}}; the promise is to be back within {{rtoSeconds}}.',
    'rto.neverMeasured': 'Nobody has measured whether it would be back within {{rtoSeconds}}.',
    'gravity.estimatedBeyond': 'a restore in another setting took longer than promised',
    'gravity.neverMeasured': 'never measured',
  },
  ko: {
    'drill.none': '복구를 증명하는 Restore가 없습니다.',
    'drill.proven': '{{restore}} Restore가 {{cluster}} 클러스터에서 {{backup}} 백업으로 복구했습니다({{provenAt}}).',
    'drill.tooOld': '{{intervalSeconds}}보다 오래되었습니다.',
    'drill.intervalAssumed': '복구를 얼마나 자주 시험할지 정해져 있지 않습니다. 권장 주기: {{intervalSeconds}}',
    'drill.notCompleted': '{{restore}} Restore는 증거가 되지 않습니다. 상태: {{phase}}',
    'drill.errors_one': '{{restore}} Restore는 증거가 되지 않습니다. Completed지만 오류가 1건 있습니다.',
    'drill.errors_other': '{{restore}} Restore는 증거가 되지 않습니다. Completed지만 오류가 {{count}}건 있습니다.',
    'drill.contradiction': '{{restore}} Restore는 증거가 되지 않습니다. Completed지만 실패 이유가 적혀 있습니다.',
    'drill.empty': '{{restore}} Restore는 증거가 되지 않습니다. 하나라도 복구했다는 기록이 없습니다.',
    'drill.inFuture': '{{restore}} Restore는 증거가 되지 않습니다. 끝난 시각이 미래입니다: {{completedAt}}',
    'drill.malformed': '{{restore}} Restore는 증거가 되지 않습니다. {{path}} 값을 읽을 수 없습니다.',
    'drill.unsound':
      '{{restore}} Restore는 증거가 되지 않습니다. 복구한 {{backup}} 백업에 서비스가 담겼는지 확실하지 않습니다.',
    'drill.selective': '{{restore}} Restore는 증거가 되지 않습니다. 일부만 복구하도록 했습니다.',
    'drill.leavesOut': '{{restore}} Restore는 증거가 되지 않습니다. 빠진 네임스페이스: {{namespaces}}',
    'drill.ontoItself':
      '{{restore}} Restore는 증거가 되지 않습니다. 실행 중인 서비스 위에 복구했고, Velero는 이미 있는 것을 그대로 둡니다.',
    'drill.dataNotSeen': '볼륨의 데이터까지 돌아왔는지는 확인되지 않았습니다: {{volumes}}',
    'drill.notSeen': 'Restore를 볼 수 없는 클러스터: {{clusters}}',
    'drill.historyUnknown': '언제부터 Restore를 지켜보았는지 알 수 없습니다.',
    'drill.historyShort':
      'Restore를 지켜본 것은 {{rememberedAt}}부터입니다. 그 전의 Restore는 백업과 함께 지워졌을 수 있습니다.',
    'rto.measuredWithin': '{{restore}} 복구에 걸린 시간: {{tookSeconds}}, 약속: {{rtoSeconds}}',
    'rto.measuredBeyond': '{{restore}} 복구에 {{tookSeconds}} 걸렸습니다. 약속은 {{rtoSeconds}} 이내입니다.',
    'rto.estimatedWithin': '다른 환경에서 실행한 {{restore}} 결과로 보면 {{tookSeconds}} 걸립니다.',
    'rto.estimatedBeyond':
      '다른 환경에서 실행한 {{restore}} 결과로 보면 {{tookSeconds}} 걸립니다. 약속은 {{rtoSeconds}} 이내입니다.',
    'rto.neverMeasured': '{{rtoSeconds}} 안에 돌아오는지 측정한 적이 없습니다.',
    'gravity.estimatedBeyond': '다른 환경에서 한 복구가 약속보다 오래 걸렸을 때',
    'gravity.neverMeasured': '측정한 적이 없을 때',
  },
} as const;
