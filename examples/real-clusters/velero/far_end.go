package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/tools/clientcmd"
)

const (
	driver       = "csi.real-clusters.internal"
	storageClass = "standard"
	// volumeBytes is what every volume claims to hold.
	volumeBytes = int64(64 << 20)
)

var (
	// What a node agent or data mover works off, in Velero's namespace.
	transfers = []schema.GroupVersionResource{
		{Group: "velero.io", Version: "v1", Resource: "podvolumebackups"},
		{Group: "velero.io", Version: "v1", Resource: "podvolumerestores"},
		{Group: "velero.io", Version: "v2alpha1", Resource: "datauploads"},
		{Group: "velero.io", Version: "v2alpha1", Resource: "datadownloads"},
	}
	ended = []string{"Completed", "Failed", "Canceled"}

	claims    = schema.GroupVersionResource{Version: "v1", Resource: "persistentvolumeclaims"}
	volumes   = schema.GroupVersionResource{Version: "v1", Resource: "persistentvolumes"}
	snapshots = schema.GroupVersionResource{
		Group: "snapshot.storage.k8s.io", Version: "v1", Resource: "volumesnapshots"}
	snapshotContents = schema.GroupVersionResource{
		Group: "snapshot.storage.k8s.io", Version: "v1", Resource: "volumesnapshotcontents"}
)

// farEnd plays what a Velero server relies on and cannot run here: the node
// agents that carry volume data, and a CSI driver with its provisioner and
// snapshot controller. Everything succeeds at once, no data is moved.
type farEnd struct {
	client    dynamic.Interface
	namespace string
}

func serveFarEnd(args []string) error {
	flags := flag.NewFlagSet("far-end", flag.ExitOnError)
	kubeconfig := flags.String("kubeconfig", "", "kubeconfig of the cluster")
	namespace := flags.String("namespace", "velero", "namespace of Velero")
	interval := flags.Duration("interval", 500*time.Millisecond, "pause between two looks")
	if err := flags.Parse(args); err != nil {
		return err
	}
	config, err := clientcmd.BuildConfigFromFlags("", *kubeconfig)
	if err != nil {
		return err
	}
	client, err := dynamic.NewForConfig(config)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	end := farEnd{client: client, namespace: *namespace}
	for {
		if err := end.pass(ctx); err != nil && ctx.Err() == nil {
			log.Print(err) // an API server that is away comes back
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(*interval):
		}
	}
}

// pass works off whatever waits now.
func (f farEnd) pass(ctx context.Context) error {
	var errs []error
	for _, kind := range transfers {
		errs = append(errs, f.eachOf(ctx, kind, f.namespace, f.transfer))
	}
	errs = append(errs, f.eachOf(ctx, claims, metav1.NamespaceAll, f.provision))
	errs = append(errs, f.eachOf(ctx, snapshots, metav1.NamespaceAll, f.snapshot))
	return errors.Join(errs...)
}

type handler func(context.Context, schema.GroupVersionResource, *unstructured.Unstructured) error

func (f farEnd) eachOf(ctx context.Context, kind schema.GroupVersionResource, namespace string, handle handler) error {
	list, err := f.client.Resource(kind).Namespace(namespace).List(ctx, metav1.ListOptions{})
	if err != nil {
		return fmt.Errorf("list %s: %w", kind.Resource, err)
	}
	var errs []error
	for _, item := range list.Items {
		if err := handle(ctx, kind, &item); err != nil && !apierrors.IsNotFound(err) {
			errs = append(errs, fmt.Errorf("%s %s: %w", kind.Resource, item.GetName(), err))
		}
	}
	return errors.Join(errs...)
}

// transfer begins and completes what has not ended yet. Objects that came from
// another cluster by synchronisation have ended already.
func (f farEnd) transfer(ctx context.Context, kind schema.GroupVersionResource, item *unstructured.Unstructured) error {
	phase, _, _ := unstructured.NestedString(item.Object, "status", "phase")
	if slices.Contains(ended, phase) {
		return nil
	}
	begun := map[string]any{
		"phase":          "InProgress",
		"startTimestamp": now(),
		"progress":       map[string]any{"totalBytes": volumeBytes, "bytesDone": 0},
	}
	if err := f.patchStatus(ctx, kind, item, begun); err != nil {
		return err
	}
	return f.patchStatus(ctx, kind, item, map[string]any{
		"phase":               "Completed",
		"completionTimestamp": now(),
		"snapshotID":          "copy-of-" + item.GetName(),
		"progress":            map[string]any{"totalBytes": volumeBytes, "bytesDone": volumeBytes},
	})
}

// provision makes the volume that a claim of our storage class waits for; the
// controller manager binds the two.
func (f farEnd) provision(ctx context.Context, _ schema.GroupVersionResource, claim *unstructured.Unstructured) error {
	phase, _, _ := unstructured.NestedString(claim.Object, "status", "phase")
	class, _, _ := unstructured.NestedString(claim.Object, "spec", "storageClassName")
	wanted, _, _ := unstructured.NestedString(claim.Object, "spec", "volumeName")
	if phase != "Pending" || class != storageClass || wanted != "" {
		return nil
	}
	modes, _, _ := unstructured.NestedSlice(claim.Object, "spec", "accessModes")
	size, _, _ := unstructured.NestedString(claim.Object, "spec", "resources", "requests", "storage")
	name := "pvc-" + string(claim.GetUID())
	_, err := f.client.Resource(volumes).Create(ctx, &unstructured.Unstructured{Object: map[string]any{
		"apiVersion": "v1",
		"kind":       "PersistentVolume",
		"metadata":   map[string]any{"name": name},
		"spec": map[string]any{
			"accessModes":                   modes,
			"capacity":                      map[string]any{"storage": size},
			"csi":                           map[string]any{"driver": driver, "volumeHandle": name},
			"persistentVolumeReclaimPolicy": "Retain",
			"storageClassName":              class,
			"claimRef": map[string]any{
				"apiVersion": "v1", "kind": "PersistentVolumeClaim",
				"name": claim.GetName(), "namespace": claim.GetNamespace(), "uid": string(claim.GetUID()),
			},
		},
	}}, metav1.CreateOptions{})
	if apierrors.IsAlreadyExists(err) {
		return nil // not bound yet
	}
	return err
}

// snapshot gives a VolumeSnapshot the content that its driver would have made.
func (f farEnd) snapshot(ctx context.Context, kind schema.GroupVersionResource, item *unstructured.Unstructured) error {
	if bound, _, _ := unstructured.NestedString(item.Object, "status", "boundVolumeSnapshotContentName"); bound != "" {
		return nil
	}
	uid := string(item.GetUID())
	class, _, _ := unstructured.NestedString(item.Object, "spec", "volumeSnapshotClassName")
	content := &unstructured.Unstructured{Object: map[string]any{
		"apiVersion": "snapshot.storage.k8s.io/v1",
		"kind":       "VolumeSnapshotContent",
		"metadata":   map[string]any{"name": "snapcontent-" + uid},
		"spec": map[string]any{
			"deletionPolicy":          "Delete",
			"driver":                  driver,
			"source":                  map[string]any{"volumeHandle": "volume-" + uid},
			"volumeSnapshotClassName": class,
			"volumeSnapshotRef": map[string]any{
				"apiVersion": "snapshot.storage.k8s.io/v1", "kind": "VolumeSnapshot",
				"name": item.GetName(), "namespace": item.GetNamespace(), "uid": uid,
			},
		},
	}}
	_, err := f.client.Resource(snapshotContents).Create(ctx, content, metav1.CreateOptions{})
	if err != nil && !apierrors.IsAlreadyExists(err) {
		return err
	}
	if err := f.patchStatus(ctx, snapshotContents, content, map[string]any{
		"readyToUse":     true,
		"snapshotHandle": "snapshot-" + uid,
		"creationTime":   time.Now().UnixNano(),
		"restoreSize":    volumeBytes,
	}, "status"); err != nil {
		return err
	}
	return f.patchStatus(ctx, kind, item, map[string]any{
		"readyToUse":                     true,
		"boundVolumeSnapshotContentName": content.GetName(),
		"creationTime":                   now(),
		"restoreSize":                    fmt.Sprint(volumeBytes),
	}, "status")
}

// patchStatus merges into an object's status; the snapshot kinds want the
// "status" subresource, Velero's kinds have none.
func (f farEnd) patchStatus(ctx context.Context, kind schema.GroupVersionResource, item *unstructured.Unstructured, status map[string]any, subresources ...string) error {
	patch, err := json.Marshal(map[string]any{"status": status})
	if err != nil {
		return err
	}
	_, err = f.client.Resource(kind).Namespace(item.GetNamespace()).
		Patch(ctx, item.GetName(), types.MergePatchType, patch, metav1.PatchOptions{}, subresources...)
	return err
}

func now() string {
	return time.Now().UTC().Format(time.RFC3339)
}
