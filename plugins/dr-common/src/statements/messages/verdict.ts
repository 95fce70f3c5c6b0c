/** The verdict in a sentence, and the reason. @internal */
export const verdictMessages = {
  en: {
    'headline.ready': 'If it broke now, {{title}} would lose {{exposureSeconds}} of data.',
    'headline.atRisk':
      'If it broke now, {{title}} would lose {{exposureSeconds}} of data, but what keeps it so is at risk.',
    'headline.atRiskWithoutPromise':
      'If it broke now, {{title}} would lose {{exposureSeconds}} of data, and nobody has said whether that is acceptable.',
    'headline.beyondRpo':
      'If it broke now, {{title}} would lose {{exposureSeconds}} of data; the promise is {{rpoSeconds}}.',
    'headline.beyondZero':
      'If it broke now, {{title}} would lose {{exposureSeconds}} of data; the promise is to lose nothing.',
    'headline.notReady': 'If it broke now, {{title}} would not come back as it should.',
    'headline.volumesLost': 'If it broke now, {{title}} would come back without all of its data.',
    'headline.nothing': 'If it broke now, {{title}} would not come back.',
    'headline.unknown': 'It is not known whether {{title}} would come back.',
    'headline.readyMeasured':
      'If it broke now, {{title}} would lose {{exposureSeconds}} of data and be back in {{seconds}}.',
    'headline.beyondRto': 'If it broke now, {{title}} would be down for {{seconds}}; the promise is {{rtoSeconds}}.',
    'headline.clusterLost': 'If cluster {{lost}} were lost now, {{title}} would not come back.',
    'headline.regionLost': 'If region {{lost}} were lost now, {{title}} would not come back.',
    'headline.clusterPartly':
      'If cluster {{lost}} were lost now, {{title}} would come back without the data of {{volumes}}.',
    'headline.regionPartly':
      'If region {{lost}} were lost now, {{title}} would come back without the data of {{volumes}}.',
    'headline.clusterUnknown': 'It is not known whether {{title}} would come back if cluster {{lost}} were lost.',
    'headline.regionUnknown': 'It is not known whether {{title}} would come back if region {{lost}} were lost.',
    'headline.atRiskCluster':
      'If it broke now, {{title}} would lose {{exposureSeconds}} of data; if cluster {{lost}} were lost, it would not come back.',
    'headline.atRiskRegion':
      'If it broke now, {{title}} would lose {{exposureSeconds}} of data; if region {{lost}} were lost, it would not come back.',
    'headline.downRecoverable':
      '{{cluster}} does not answer. If it is lost, {{title}} can be restored into {{target}} now, without the last {{exposureSeconds}}.',
    'headline.downPartly':
      '{{cluster}} does not answer. If it is lost, {{title}} can be restored into {{target}} now, without the data of {{volumes}}.',
    'headline.downLost': '{{cluster}} does not answer. If it is lost, {{title}} does not come back.',
    'headline.downUnknown': '{{cluster}} does not answer. If it is lost, it is not known whether {{title}} comes back.',
    'reason.restoreNow': 'The newest recovery point that {{target}} can restore is {{backup}}, of {{recoveryPointAt}}.',
    'reason.lapsed': 'It was last judged at {{assessedAt}}, and that does not hold any longer.',
    'reason.ready': 'Its newest recovery point is {{backup}}, of {{recoveryPointAt}}; the promise is {{rpoSeconds}}.',
  },
  ko: {
    'headline.ready': '지금 장애가 나면 {{title}}의 데이터 {{exposureSeconds}} 치를 잃습니다.',
    'headline.atRisk':
      '지금 장애가 나면 {{title}}의 데이터 {{exposureSeconds}} 치를 잃지만, 이 상태를 지켜 주는 것이 흔들리고 있습니다.',
    'headline.atRiskWithoutPromise':
      '지금 장애가 나면 {{title}}의 데이터 {{exposureSeconds}} 치를 잃습니다. 그래도 되는지 정한 사람이 없습니다.',
    'headline.beyondRpo':
      '지금 장애가 나면 {{title}}의 데이터 {{exposureSeconds}} 치를 잃습니다. 약속은 {{rpoSeconds}} 이내입니다.',
    'headline.beyondZero':
      '지금 장애가 나면 {{title}}의 데이터 {{exposureSeconds}} 치를 잃습니다. 약속은 아무것도 잃지 않는 것입니다.',
    'headline.notReady': '지금 장애가 나면 {{title}}의 복구가 약속대로 되지 않습니다.',
    'headline.volumesLost': '지금 장애가 나면 {{title}}의 데이터 일부를 되찾을 수 없습니다.',
    'headline.nothing': '지금 장애가 나면 {{title}}의 복구가 불가능합니다.',
    'headline.unknown': '{{title}}의 복구가 가능한지 알 수 없습니다.',
    'headline.readyMeasured':
      '지금 장애가 나면 {{title}}의 데이터 {{exposureSeconds}} 치를 잃고 {{seconds}} 만에 복구됩니다.',
    'headline.beyondRto': '지금 장애가 나면 {{title}}의 복구에 {{seconds}} 걸립니다. 약속은 {{rtoSeconds}} 이내입니다.',
    'headline.clusterLost': '지금 {{lost}} 클러스터가 사라지면 {{title}}의 복구가 불가능합니다.',
    'headline.regionLost': '지금 {{lost}} 리전이 사라지면 {{title}}의 복구가 불가능합니다.',
    'headline.clusterPartly':
      '지금 {{lost}} 클러스터가 사라지면 {{title}}의 데이터 중 {{volumes}} 볼륨은 되찾을 수 없습니다.',
    'headline.regionPartly':
      '지금 {{lost}} 리전이 사라지면 {{title}}의 데이터 중 {{volumes}} 볼륨은 되찾을 수 없습니다.',
    'headline.clusterUnknown': '{{lost}} 클러스터가 사라지면 {{title}}의 복구가 가능한지 알 수 없습니다.',
    'headline.regionUnknown': '{{lost}} 리전이 사라지면 {{title}}의 복구가 가능한지 알 수 없습니다.',
    'headline.atRiskCluster':
      '지금 장애가 나면 {{title}}의 데이터 {{exposureSeconds}} 치를 잃습니다. {{lost}} 클러스터가 사라지면 복구가 불가능합니다.',
    'headline.atRiskRegion':
      '지금 장애가 나면 {{title}}의 데이터 {{exposureSeconds}} 치를 잃습니다. {{lost}} 리전이 사라지면 복구가 불가능합니다.',
    'headline.downRecoverable':
      '{{cluster}} 클러스터가 응답하지 않습니다. 이대로 사라져도 {{title}}의 최근 {{exposureSeconds}} 치를 뺀 데이터를 {{target}} 클러스터에 지금 복구할 수 있습니다.',
    'headline.downPartly':
      '{{cluster}} 클러스터가 응답하지 않습니다. 이대로 사라지면 {{title}}의 {{volumes}} 볼륨을 뺀 나머지를 {{target}} 클러스터에 지금 복구할 수 있습니다.',
    'headline.downLost': '{{cluster}} 클러스터가 응답하지 않습니다. 이대로 사라지면 {{title}}의 복구가 불가능합니다.',
    'headline.downUnknown':
      '{{cluster}} 클러스터가 응답하지 않습니다. 이대로 사라지면 {{title}}의 복구가 가능한지 알 수 없습니다.',
    'reason.restoreNow': '{{target}} 클러스터에서 복구할 수 있는 가장 최근 복구 지점: {{backup}}, {{recoveryPointAt}}',
    'reason.lapsed': '{{assessedAt}}에 내린 판정은 더 이상 유효하지 않으며, 그 뒤로 다시 판정하지 못했습니다.',
    'reason.ready': '가장 최근 복구 지점: {{backup}}, {{recoveryPointAt}}. 약속은 {{rpoSeconds}} 이내입니다.',
  },
} as const;
