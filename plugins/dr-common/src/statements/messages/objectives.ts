/**
 * What is said about promises and the strategies that are to keep them.
 * @internal
 */
export const objectivesMessages = {
  en: {
    'strategy.cheapest':
      '{{strategy}} is the cheapest strategy, and can promise to be back in {{rtoSeconds}} and to lose at most {{rpoSeconds}}.',
    'strategy.cheaperTooSlow':
      '{{strategy}} is the cheapest that fits: {{cheaper}} takes at least {{tightestSeconds}} to come back, and {{promisedSeconds}} is promised.',
    'strategy.cheaperLosesTooMuch':
      '{{strategy}} is the cheapest that fits: {{cheaper}} can lose {{tightestSeconds}} of data, and at most {{promisedSeconds}} is promised.',
    'strategy.rtoOutOfReach':
      'The RTO of {{promisedSeconds}} is tighter than {{strategy}} can promise: {{tightestSeconds}} at best.',
    'strategy.rpoOutOfReach':
      'The RPO of {{promisedSeconds}} is tighter than {{strategy}} can promise: {{tightestSeconds}} at best.',
    'strategy.promiseMissing': 'Whether {{strategy}} is enough cannot be told without {{missing}}.',
    'strategy.cheaperFits': '{{strategy}} keeps the promise; {{cheaper}} would do so for less.',
  },
  ko: {
    'strategy.cheapest':
      '{{strategy}} 전략은 가장 저렴하면서도 {{rtoSeconds}} 안에 복구하고 데이터 손실을 {{rpoSeconds}} 이내로 막을 수 있습니다.',
    'strategy.cheaperTooSlow':
      '{{strategy}} 전략이 약속을 지킬 수 있는 가장 저렴한 전략입니다. {{cheaper}} 전략은 복구 시간이 짧아야 {{tightestSeconds}}인데 약속은 {{promisedSeconds}}입니다.',
    'strategy.cheaperLosesTooMuch':
      '{{strategy}} 전략이 약속을 지킬 수 있는 가장 저렴한 전략입니다. {{cheaper}} 전략은 데이터를 {{tightestSeconds}}까지 잃을 수 있는데 약속은 {{promisedSeconds}}입니다.',
    'strategy.rtoOutOfReach':
      'RTO {{promisedSeconds}} 약속은 {{strategy}} 전략으로 지킬 수 없습니다. 이 전략은 빨라야 {{tightestSeconds}}입니다.',
    'strategy.rpoOutOfReach':
      'RPO {{promisedSeconds}} 약속은 {{strategy}} 전략으로 지킬 수 없습니다. 이 전략은 짧아야 {{tightestSeconds}}입니다.',
    'strategy.promiseMissing': '{{missing}} 목표가 없어 {{strategy}} 전략으로 충분한지 알 수 없습니다.',
    'strategy.cheaperFits':
      '{{strategy}} 전략으로 약속을 지킬 수 있습니다. 더 저렴한 {{cheaper}} 전략으로도 충분합니다.',
  },
} as const;
