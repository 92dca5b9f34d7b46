// Tests here listen to what the whole process reports (activities, unobserved exceptions) and watch time: one after the other they are a
// matter of seconds, and none disturbs another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
