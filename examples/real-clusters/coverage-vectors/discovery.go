package main

import (
	"fmt"
	"io"
	"log"

	"github.com/sirupsen/logrus"
	kcmdutil "github.com/vmware-tanzu/velero/third_party/kubernetes/pkg/kubectl/cmd/util"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/version"
	"k8s.io/client-go/restmapper"
)

// resources are a cluster's answer to discovery, cut to what matters to the cases. All are of version v1.
var resources = []metav1.APIResource{
	{Name: "configmaps", SingularName: "configmap", Kind: "ConfigMap", ShortNames: []string{"cm"}, Namespaced: true},
	{Name: "secrets", SingularName: "secret", Kind: "Secret", Namespaced: true},
	{Name: "services", SingularName: "service", Kind: "Service", ShortNames: []string{"svc"}, Namespaced: true},
	{Name: "serviceaccounts", SingularName: "serviceaccount", Kind: "ServiceAccount", ShortNames: []string{"sa"}, Namespaced: true},
	{Name: "persistentvolumeclaims", SingularName: "persistentvolumeclaim", Kind: "PersistentVolumeClaim", ShortNames: []string{"pvc"}, Namespaced: true},
	{Name: "namespaces", SingularName: "namespace", Kind: "Namespace", ShortNames: []string{"ns"}},
	{Name: "persistentvolumes", SingularName: "persistentvolume", Kind: "PersistentVolume", ShortNames: []string{"pv"}},
	{Group: "apps", Name: "deployments", SingularName: "deployment", Kind: "Deployment", ShortNames: []string{"deploy"}, Namespaced: true},
	{Group: "apps", Name: "statefulsets", SingularName: "statefulset", Kind: "StatefulSet", ShortNames: []string{"sts"}, Namespaced: true},
	{Group: "apps", Name: "daemonsets", SingularName: "daemonset", Kind: "DaemonSet", ShortNames: []string{"ds"}, Namespaced: true},
	{Group: "batch", Name: "cronjobs", SingularName: "cronjob", Kind: "CronJob", ShortNames: []string{"cj"}, Namespaced: true},
	{Group: "networking.k8s.io", Name: "ingresses", SingularName: "ingress", Kind: "Ingress", ShortNames: []string{"ing"}, Namespaced: true},
	{Group: "rbac.authorization.k8s.io", Name: "clusterroles", SingularName: "clusterrole", Kind: "ClusterRole"},
}

func workloadTypes() []string {
	var names []string
	for _, resource := range resources {
		if resource.Namespaced {
			names = append(names, schema.GroupResource{Group: resource.Group, Resource: resource.Name}.String())
		}
	}
	return names
}

// staticDiscovery is Velero's discovery helper over resources, with the mapper that Velero builds.
type staticDiscovery struct {
	mapper meta.RESTMapper
	known  map[schema.GroupVersionResource]metav1.APIResource
	lists  []*metav1.APIResourceList
}

func newStaticDiscovery() *staticDiscovery {
	discovery := &staticDiscovery{known: map[schema.GroupVersionResource]metav1.APIResource{}}
	var groups []*restmapper.APIGroupResources
	for _, resource := range resources {
		resource.Version = "v1"
		if len(groups) == 0 || groups[len(groups)-1].Group.Name != resource.Group {
			groupVersion := metav1.GroupVersionForDiscovery{
				GroupVersion: schema.GroupVersion{Group: resource.Group, Version: "v1"}.String(),
				Version:      "v1",
			}
			groups = append(groups, &restmapper.APIGroupResources{
				Group: metav1.APIGroup{
					Name:             resource.Group,
					Versions:         []metav1.GroupVersionForDiscovery{groupVersion},
					PreferredVersion: groupVersion,
				},
				VersionedResources: map[string][]metav1.APIResource{},
			})
			discovery.lists = append(discovery.lists, &metav1.APIResourceList{GroupVersion: groupVersion.GroupVersion})
		}
		last := len(groups) - 1
		groups[last].VersionedResources["v1"] = append(groups[last].VersionedResources["v1"], resource)
		discovery.lists[last].APIResources = append(discovery.lists[last].APIResources, resource)
		discovery.known[schema.GroupVersionResource{Group: resource.Group, Version: "v1", Resource: resource.Name}] = resource
	}
	quiet := logrus.New()
	quiet.SetOutput(io.Discard)
	mapper, err := kcmdutil.NewShortcutExpander(restmapper.NewDiscoveryRESTMapper(groups), discovery.lists, quiet)
	if err != nil {
		log.Fatal(err)
	}
	discovery.mapper = mapper
	return discovery
}

func (d *staticDiscovery) ResourceFor(input schema.GroupVersionResource) (schema.GroupVersionResource, metav1.APIResource, error) {
	found, err := d.mapper.ResourceFor(input)
	if err != nil {
		return schema.GroupVersionResource{}, metav1.APIResource{}, err
	}
	return found, d.known[found], nil
}

func (d *staticDiscovery) KindFor(input schema.GroupVersionKind) (schema.GroupVersionResource, metav1.APIResource, error) {
	return schema.GroupVersionResource{}, metav1.APIResource{}, fmt.Errorf("no kind is looked up: %s", input)
}

func (d *staticDiscovery) Resources() []*metav1.APIResourceList { return d.lists }
func (d *staticDiscovery) Refresh() error                       { return nil }
func (d *staticDiscovery) APIGroups() []metav1.APIGroup         { return nil }
func (d *staticDiscovery) ServerVersion() *version.Info         { return &version.Info{} }
