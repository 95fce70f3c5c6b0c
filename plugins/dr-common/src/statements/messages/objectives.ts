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

    'recommend.downtimeCritical': 'An hour without it does critical harm: back within {{rtoSeconds}}.',
    'recommend.downtimeHigh': 'An hour without it does great harm: back within {{rtoSeconds}}.',
    'recommend.downtimeModerate': 'An hour without it can be borne, a day cannot: back within {{rtoSeconds}}.',
    'recommend.downtimeLow': 'An hour without it hardly matters: back within {{rtoSeconds}}.',
    'recommend.lossCritical': 'None of its data may be lost.',
    'recommend.lossHigh': 'An hour of lost data does great harm: lose at most {{rpoSeconds}}.',
    'recommend.lossModerate': 'An hour of lost data can be made good, more cannot: lose at most {{rpoSeconds}}.',
    'recommend.lossLow': 'An hour of lost data hardly matters: lose at most {{rpoSeconds}}.',
    'recommend.tier': 'Tier {{tier}} promises this or more, at the same cost.',
    'recommend.drill': 'Try a restore every {{drillIntervalSeconds}}: a backup that was never restored is a hope.',
    'recommend.needsReplication':
      'No backup keeps a promise to lose nothing: each write has to reach a second site before it is confirmed (synchronous replication). Backups stay necessary against mistakes, which are replicated too.',
    'recommend.needsFrequentBackups':
      'To lose at most {{rpoSeconds}}, each backup has to be complete well within that time. Where it takes longer, the data has to be replicated as well.',
    'recommend.needsElsewhere':
      'To survive the loss of its cluster or region, its backups have to be stored outside of them, and another cluster has to be able to restore them.',
    'recommend.needsPilotLight':
      'A pilot light needs a second site at which its data services run and receive the data all the time; the rest is started there when it is needed.',
    'recommend.needsWarmStandby':
      'A warm standby needs a second site at which all of it runs, smaller, with data that follows within seconds; it is scaled up and given the traffic when it is needed.',
    'recommend.needsActiveActive':
      'Active-active needs a second site that serves all the time, with data that both can write, and traffic that moves by itself.',
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

    'recommend.downtimeCritical': '한 시간 멈추면 치명적입니다. {{rtoSeconds}} 안에 복구해야 합니다.',
    'recommend.downtimeHigh': '한 시간 멈추면 피해가 큽니다. {{rtoSeconds}} 안에 복구해야 합니다.',
    'recommend.downtimeModerate':
      '한 시간은 견딜 수 있지만 하루는 견딜 수 없습니다. {{rtoSeconds}} 안에 복구해야 합니다.',
    'recommend.downtimeLow': '한 시간 멈춰도 큰 문제가 없습니다. {{rtoSeconds}} 안에 복구하면 됩니다.',
    'recommend.lossCritical': '데이터를 조금도 잃어서는 안 됩니다.',
    'recommend.lossHigh': '한 시간 치 데이터를 잃으면 피해가 큽니다. 손실은 {{rpoSeconds}} 이내여야 합니다.',
    'recommend.lossModerate':
      '한 시간 치 데이터는 다시 만들 수 있지만 그보다 많으면 어렵습니다. 손실은 {{rpoSeconds}} 이내여야 합니다.',
    'recommend.lossLow': '한 시간 치 데이터를 잃어도 큰 문제가 없습니다. 손실은 {{rpoSeconds}} 이내면 됩니다.',
    'recommend.tier': '{{tier}} 등급은 같은 비용으로 이만큼 또는 그 이상을 약속합니다.',
    'recommend.drill':
      '{{drillIntervalSeconds}}마다 복구를 시험하세요. 한 번도 복구해 보지 않은 백업은 희망일 뿐입니다.',
    'recommend.needsReplication':
      '아무것도 잃지 않겠다는 약속은 백업으로 지킬 수 없습니다. 모든 쓰기가 두 번째 사이트에 도달한 뒤에 확정되어야 합니다(동기 복제). 실수도 함께 복제되므로 백업은 그래도 필요합니다.',
    'recommend.needsFrequentBackups':
      '손실을 {{rpoSeconds}} 이내로 막으려면 백업이 그보다 훨씬 빨리 끝나야 합니다. 더 오래 걸린다면 데이터도 복제해야 합니다.',
    'recommend.needsElsewhere':
      '클러스터나 리전을 잃어도 살아남으려면 백업을 그 바깥에 저장하고, 다른 클러스터에서 복구할 수 있어야 합니다.',
    'recommend.needsPilotLight':
      'pilot-light 전략에는 데이터 서비스가 늘 실행되며 데이터를 계속 받는 두 번째 사이트가 필요합니다. 나머지는 필요할 때 그곳에서 시작합니다.',
    'recommend.needsWarmStandby':
      'warm-standby 전략에는 서비스 전체가 작은 규모로 실행되고 데이터가 몇 초 안에 따라오는 두 번째 사이트가 필요합니다. 필요할 때 규모를 늘리고 트래픽을 넘깁니다.',
    'recommend.needsActiveActive':
      'active-active 전략에는 늘 함께 서비스하는 두 번째 사이트, 양쪽에서 쓸 수 있는 데이터, 저절로 옮겨 가는 트래픽이 필요합니다.',
  },
} as const;
