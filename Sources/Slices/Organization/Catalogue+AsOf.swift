import Core

extension Catalogue {
    /// The catalogue as it read at the end of a day: nothing of what came later, and no end that had not come yet.
    package func asOf(_ day: Day) -> Catalogue {
        func known(_ days: Validity) -> Validity? {
            guard days.from <= day else { return nil }
            return Validity(from: days.from, until: days.until.flatMap { $0 <= day ? $0 : nil })
        }
        let units = units.compactMap { unit -> Unit? in
            guard let life = known(unit.validity) else { return nil }
            return Unit(
                id: unit.id, code: unit.code, kind: unit.kind, validity: life,
                names: unit.names.compactMap { name in
                    known(name.validity).map { Name(name: name.name, fullName: name.fullName, validity: $0, basis: name.basis) }
                },
                places: unit.places.compactMap { place in
                    known(place.validity).map {
                        Place(parent: place.parent, level: place.level, type: place.type, validity: $0, basis: place.basis)
                    }
                })
        }
        let there = Set(units.map(\.id))
        return Catalogue(
            units: units, successions: successions.filter { $0.day <= day && $0.new.map(there.contains) ?? true })
    }
}
