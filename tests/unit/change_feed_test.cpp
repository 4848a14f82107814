#include "serve/change_feed.hpp"

#include <catch2/catch.hpp>

using waymark::ChangeFeed;
using State = waymark::ChangeFeed::State;

TEST_CASE("a change raises the number; a failure keeps it and is forgotten by the next good build", "[change_feed]") {
  ChangeFeed feed(41);
  CHECK(feed.state() == State{41, false});
  feed.changed();
  CHECK(feed.state() == State{42, false});
  feed.failed();
  CHECK(feed.state() == State{42, true});
  feed.failed();
  CHECK(feed.state() == State{42, true});
  feed.unchanged();
  CHECK(feed.state() == State{42, false});
  feed.failed();
  feed.changed();
  CHECK(feed.state() == State{43, false});
}

TEST_CASE("a start taken from the clock fits", "[change_feed]") {
  CHECK(ChangeFeed(1'790'000'000'000).state() == State{1'790'000'000'000, false});
}
