/**
 * What is said about the objects that a Backup or a Schedule covers and leaves out; it is shown beside the name of that
 * Backup or Schedule.
 * @internal
 */
export const coverageMessages = {
  en: {
    'coverage.namespaceExcluded': 'It excludes the namespace {{namespace}}.',
    'coverage.namespaceNotIncluded': 'The namespace {{namespace}} is not among those it includes: {{included}}.',
    'coverage.noNamespaces': 'It includes no namespace at all, only cluster-scoped objects.',
    'coverage.patternsNotResolved':
      'It includes namespaces by the pattern {{patterns}}, which Velero before 1.18 does not resolve; {{namespace}} is not in it.',
    'coverage.patternsUncertain':
      'It names namespaces by the pattern {{patterns}}, which only Velero 1.18 and later resolves; the version of the server is not known.',
    'coverage.namespaceLabelled':
      'The label velero.io/exclude-from-backup=true keeps the namespace {{namespace}} out of every backup.',
    'coverage.labelledNamespaceNamed':
      'The namespace {{namespace}} is labelled velero.io/exclude-from-backup=true and included by name, so every backup fails validation.',
    'coverage.namespaceLabelUncertain':
      'The namespace {{namespace}} is labelled velero.io/exclude-from-backup=true, which Velero honours from 1.14 on; the version of the server is not known.',
    'coverage.namespaceLabelsUnknown':
      'The namespace {{namespace}} has not been seen, so it is not known whether a label keeps it out of backups.',
    'coverage.allTypesLeftOut': 'It holds none of what the service is made of: {{types}}.',
    'coverage.typesLeftOut': 'It leaves out {{types}}.',
    'coverage.typesMayBeLeftOut':
      'It leaves out {{types}}; whether the service has any is not known, because its workloads have not been seen.',
    'coverage.resourcePolicy': 'Its resource policy {{configMap}} may leave out more; that ConfigMap is not read.',
    'coverage.malformedFilter': '{{path}} is {{value}}, which cannot be read; accepted: {{accepted}}.',
    'coverage.mixedFilters': 'Velero refuses it: old resource filters and scoped ones cannot be used together.',
    'coverage.bothSelectors': 'Velero refuses it: labelSelector and orLabelSelectors cannot be used together.',
    'coverage.starNotAlone': 'Velero refuses it: in {{field}}, * cannot stand beside other entries.',
    'coverage.starExcluded': 'Velero refuses it: {{field}} cannot have * here.',
    'coverage.includedAndExcluded': 'Velero refuses it: {{entries}} is both included and excluded.',
    'coverage.invalidNamespaces': 'Velero refuses it: {{entries}} cannot stand in a list of namespaces.',
    'coverage.itemsLabelled': 'The label velero.io/exclude-from-backup=true keeps {{items}} out of every backup.',
    'coverage.emptySelector':
      'Its label selector is empty, which Velero passes on in a form that Kubernetes refuses: it holds nothing.',
    'coverage.selectorMatchesNothing': 'Its label selector {{selector}} matches none of the workloads: {{items}}.',
    'coverage.selectorLeavesOut': 'Its label selector {{selector}} leaves out {{items}}.',
    'coverage.selectorUnproven':
      'It takes only what is labelled {{selector}}. {{items}} is; whether the ConfigMaps, Secrets and Services are is not known. Naming these labels in backstage.io/kubernetes-label-selector would tell.',
    'coverage.selectorUntested':
      'It takes only what is labelled {{selector}}; no workload of the service has been seen.',
  },
  ko: {
    'coverage.namespaceExcluded': '{{namespace}} 네임스페이스를 제외합니다.',
    'coverage.namespaceNotIncluded': '포함하는 네임스페이스({{included}})에 {{namespace}} 네임스페이스가 없습니다.',
    'coverage.noNamespaces': '네임스페이스는 하나도 담지 않고 클러스터 범위 오브젝트만 담습니다.',
    'coverage.patternsNotResolved':
      '네임스페이스를 {{patterns}} 패턴으로 지정했지만 1.18 이전 Velero는 패턴을 해석하지 못해 {{namespace}} 네임스페이스가 빠집니다.',
    'coverage.patternsUncertain':
      '네임스페이스를 {{patterns}} 패턴으로 지정했는데 이 패턴은 Velero 1.18부터 해석됩니다. 서버 버전은 알 수 없습니다.',
    'coverage.namespaceLabelled':
      'velero.io/exclude-from-backup=true 레이블 때문에 {{namespace}} 네임스페이스는 어떤 백업에도 들어가지 않습니다.',
    'coverage.labelledNamespaceNamed':
      '{{namespace}} 네임스페이스에 velero.io/exclude-from-backup=true 레이블이 있는데 이름으로도 포함되어 있어, 모든 백업이 검증에서 실패합니다.',
    'coverage.namespaceLabelUncertain':
      '{{namespace}} 네임스페이스에 velero.io/exclude-from-backup=true 레이블이 있습니다. Velero 1.14부터 적용되는데 서버 버전을 알 수 없습니다.',
    'coverage.namespaceLabelsUnknown':
      '{{namespace}} 네임스페이스를 아직 보지 못해, 백업에서 빼는 레이블이 있는지 알 수 없습니다.',
    'coverage.allTypesLeftOut': '서비스를 이루는 오브젝트({{types}})를 하나도 담지 않습니다.',
    'coverage.typesLeftOut': '빠지는 것: {{types}}.',
    'coverage.typesMayBeLeftOut': '빠지는 것: {{types}}. 서비스의 워크로드를 보지 못해 실제로 쓰는지는 알 수 없습니다.',
    'coverage.resourcePolicy':
      '리소스 정책 {{configMap}} 때문에 더 빠질 수 있습니다. 이 ConfigMap의 내용은 읽지 않습니다.',
    'coverage.malformedFilter': '{{path}} 값을 읽을 수 없습니다: {{value}}. 쓸 수 있는 값: {{accepted}}.',
    'coverage.mixedFilters': '예전 리소스 필터와 범위별 필터를 함께 써서 Velero가 거부합니다.',
    'coverage.bothSelectors': 'labelSelector와 orLabelSelectors를 함께 써서 Velero가 거부합니다.',
    'coverage.starNotAlone': '{{field}} 목록에 *와 다른 항목이 함께 있어 Velero가 거부합니다.',
    'coverage.starExcluded': '{{field}} 목록에 쓸 수 없는 *가 있어 Velero가 거부합니다.',
    'coverage.includedAndExcluded': '같은 항목({{entries}})이 포함과 제외에 모두 있어 Velero가 거부합니다.',
    'coverage.invalidNamespaces': '네임스페이스 목록에 쓸 수 없는 항목({{entries}})이 있어 Velero가 거부합니다.',
    'coverage.itemsLabelled':
      'velero.io/exclude-from-backup=true 레이블 때문에 어떤 백업에도 들어가지 않는 것: {{items}}.',
    'coverage.emptySelector':
      '레이블 셀렉터가 비어 있습니다. Velero가 이를 Kubernetes가 거부하는 형태로 넘기므로 아무것도 담기지 않습니다.',
    'coverage.selectorMatchesNothing': '레이블 셀렉터 {{selector}}에 맞는 워크로드가 없습니다: {{items}}.',
    'coverage.selectorLeavesOut': '레이블 셀렉터 {{selector}} 때문에 빠지는 것: {{items}}.',
    'coverage.selectorUnproven':
      '{{selector}} 레이블이 있는 것만 담습니다. 워크로드({{items}})에는 있지만 ConfigMap, Secret, Service에도 있는지는 알 수 없습니다. backstage.io/kubernetes-label-selector 어노테이션에 이 레이블을 적으면 알 수 있습니다.',
    'coverage.selectorUntested': '{{selector}} 레이블이 있는 것만 담는데, 서비스의 워크로드를 아직 보지 못했습니다.',
  },
} as const;
