module backstage-dr.io/cron-vectors

go 1.25

require (
	github.com/netresearch/go-cron v0.15.0
	github.com/robfig/cron v1.1.0
	github.com/robfig/cron/v3 v3.0.1
)
