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
    'reason.ready': '가장 최근 복구 지점: {{backup}}, {{recoveryPointAt}}. 약속은 {{rpoSeconds}} 이내입니다.',
  },
} as const;
