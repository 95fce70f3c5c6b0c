/** What people are told without asking. @internal */
export const alertMessages = {
  en: {
    'alert.back': '{{title}} would come back again.',
    'alert.asBefore': '{{title}} is as it was before.',
    'alert.exempt': 'What was wrong with {{title}} is exempt or over.',
    'alert.failing': 'Failing now: {{rules}}.',
    'alert.clusterSeen': '{{cluster}} is seen again.',
    'alert.clusterServices_one': 'One service runs there.',
    'alert.clusterServices_other': '{{count}} services run there.',
    'alert.clusterEmpty': 'No service runs there.',
    'alert.clusterSafe': 'All of them could be restored elsewhere.',
    'alert.clusterLost': 'Could not be restored elsewhere: {{lost}}; not known: {{unknown}}.',
    'alert.clusterMute': 'Their owners are not told one by one.',
  },
  ko: {
    'alert.back': '{{title}}: 이제 다시 복구할 수 있습니다.',
    'alert.asBefore': '{{title}}: 이전 상태로 돌아왔습니다.',
    'alert.exempt': '{{title}}의 문제가 예외로 인정되었거나 해결되었습니다.',
    'alert.failing': '새로 통과하지 못한 규칙: {{rules}}',
    'alert.clusterSeen': '{{cluster}} 클러스터를 다시 확인할 수 있습니다.',
    'alert.clusterServices_one': '그 클러스터에서 실행 중인 서비스: 1개',
    'alert.clusterServices_other': '그 클러스터에서 실행 중인 서비스: {{count}}개',
    'alert.clusterEmpty': '그 클러스터에서 실행 중인 서비스가 없습니다.',
    'alert.clusterSafe': '모두 다른 곳에 복구할 수 있습니다.',
    'alert.clusterLost': '다른 곳에 복구할 수 없는 서비스: {{lost}}개, 알 수 없는 서비스: {{unknown}}개',
    'alert.clusterMute': '각 서비스 담당자에게는 따로 알리지 않습니다.',
  },
} as const;
