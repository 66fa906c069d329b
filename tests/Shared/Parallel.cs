// Builds wait for the disk as long as for a processor: more of them side by side take less time.
[assembly: CollectionBehavior(MaxParallelThreads = 5)]
