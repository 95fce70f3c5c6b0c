package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sirupsen/logrus"
	"github.com/spf13/pflag"
	"github.com/vmware-tanzu/velero/pkg/plugin/framework"
)

// slowPut is how long a put takes under the "slowput" fault: long enough to
// watch a backup in progress and another one queued behind it.
const slowPut = 5 * time.Second

// directoryStore is a Velero object store over the directory tree
// ROOT/BUCKET/KEY.
//
// Its keys in a location's spec.config are "root" (the directory), "url" (where
// store-server listens) and "key" (the secret that signs its URLs).
//
// A bucket fails on purpose in two ways. Without its directory it is not found,
// as when an account or a bucket is gone. And the words in the file
// ROOT/.fault-BUCKET make single calls fail: put, get, list, exists, delete,
// sign; slowput delays every put.
type directoryStore struct {
	root, url, key string
}

func servePlugin() {
	framework.NewServer().
		BindFlags(pflag.CommandLine).
		// Velero chooses kopia's file system backend for its backup repository
		// by this very name, and takes its path from the config key "fspath".
		RegisterObjectStore("velero.io/fs", func(logrus.FieldLogger) (any, error) {
			return &directoryStore{}, nil
		}).
		Serve()
}

// Init takes the location's config, to which Velero adds bucket, prefix,
// caCert and credentialsFile.
func (s *directoryStore) Init(config map[string]string) error {
	s.root, s.url, s.key = config["root"], strings.TrimRight(config["url"], "/"), config["key"]
	if s.root == "" {
		return errors.New(`spec.config needs the key "root", the directory that holds the buckets`)
	}
	return nil
}

func (s *directoryStore) PutObject(bucket, key string, body io.Reader) error {
	if err := s.check("put", bucket); err != nil {
		return err
	}
	if s.hasFault("slowput", bucket) {
		time.Sleep(slowPut)
	}
	target := s.path(bucket, key)
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	// Written beside the buckets and moved, because an object store never shows
	// half an object.
	file, err := os.CreateTemp(s.root, ".upload-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	_, err = io.Copy(file, body)
	if err := errors.Join(err, file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), target)
}

func (s *directoryStore) ObjectExists(bucket, key string) (bool, error) {
	if err := s.check("exists", bucket); err != nil {
		return false, err
	}
	_, err := os.Stat(s.path(bucket, key))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

func (s *directoryStore) GetObject(bucket, key string) (io.ReadCloser, error) {
	if err := s.check("get", bucket); err != nil {
		return nil, err
	}
	return os.Open(s.path(bucket, key))
}

func (s *directoryStore) ListObjects(bucket, prefix string) ([]string, error) {
	if err := s.check("list", bucket); err != nil {
		return nil, err
	}
	top := filepath.Join(s.root, bucket)
	var keys []string
	err := filepath.WalkDir(top, func(path string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil // deleted while we walk
		}
		if err != nil || entry.IsDir() {
			return err
		}
		relative, err := filepath.Rel(top, path)
		if key := filepath.ToSlash(relative); err == nil && strings.HasPrefix(key, prefix) {
			keys = append(keys, key)
		}
		return err
	})
	return keys, err
}

func (s *directoryStore) ListCommonPrefixes(bucket, prefix, delimiter string) ([]string, error) {
	keys, err := s.ListObjects(bucket, prefix)
	var prefixes []string
	for _, key := range keys {
		if head, _, found := strings.Cut(key[len(prefix):], delimiter); found {
			prefixes = append(prefixes, prefix+head+delimiter)
		}
	}
	return slices.Compact(prefixes), err // the walk is lexical, so equal ones are neighbours
}

func (s *directoryStore) DeleteObject(bucket, key string) error {
	if err := s.check("delete", bucket); err != nil {
		return err
	}
	path := s.path(bucket, key)
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	// An object store has no directories, so the ones left empty go too; Remove
	// refuses the first that is not.
	top := filepath.Join(s.root, bucket)
	for dir := filepath.Dir(path); dir != top && os.Remove(dir) == nil; {
		dir = filepath.Dir(dir)
	}
	return nil
}

// CreateSignedURL signs without looking whether the object exists, as S3 does.
func (s *directoryStore) CreateSignedURL(bucket, key string, ttl time.Duration) (string, error) {
	if err := s.check("sign", bucket); err != nil {
		return "", err
	}
	path := "/" + bucket + "/" + key
	expires := strconv.FormatInt(time.Now().Add(ttl).Unix(), 10)
	query := url.Values{"expires": {expires}, "signature": {sign(s.key, path, expires)}}
	return s.url + (&url.URL{Path: path, RawQuery: query.Encode()}).String(), nil
}

func (s *directoryStore) check(operation, bucket string) error {
	if s.hasFault(operation, bucket) {
		return fmt.Errorf("%s of bucket %q fails on purpose", operation, bucket)
	}
	if stat, err := os.Stat(filepath.Join(s.root, bucket)); err != nil || !stat.IsDir() {
		return fmt.Errorf("bucket %q not found", bucket)
	}
	return nil
}

func (s *directoryStore) hasFault(word, bucket string) bool {
	words, _ := os.ReadFile(filepath.Join(s.root, ".fault-"+bucket)) // no file, no faults
	return slices.Contains(strings.Fields(string(words)), word)
}

func (s *directoryStore) path(bucket, key string) string {
	return filepath.Join(s.root, bucket, filepath.FromSlash(key))
}
