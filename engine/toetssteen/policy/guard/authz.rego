# METADATA
# title: Who may ask OPA what
# description: >-
#   Only the engine that started OPA knows the token, of which the digest is given as data; it may
#   ask for verdicts and for partial evaluation, and see whether OPA is healthy. Nothing else.
package system.authz

default allow := false

allow if {
	_is_engine
	input.method == "POST"
	input.path in {
		["v1", "data", "bundle", "digest"],
		["v1", "data", "verdict", "decide"],
		["v1", "data", "verdict", "decide_each"],
		["v1", "data", "verdict", "first_questions"],
		["v1", "data", "verdict", "truths", "holds"],
		["v1", "compile"],
	}
}

allow if {
	_is_engine
	input.method == "GET"
	input.path == ["health"]
}

_is_engine if crypto.sha256(input.identity) == data.system.guard.token_sha256
