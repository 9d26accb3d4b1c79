# METADATA
# title: From when
package classification.transition

overseer := "2026-08-02" if input.facts.history.in_service_on < "2026-08-02"

overseer := "2027-12-02" if input.facts.history.in_service_on >= "2026-08-02"
