namespace RxDevices.Files.Tests;

/// <summary>A file in which every source, every change and every step stands.</summary>
internal static class Everything
{
    public const string Text = """
        seed: 7
        definitions: { second: &second 1 s }
        devices:
          - name: lab/all/{n}
            count: 2
            first: 3
            every: *second
            inputs:
              near: lab/all/9/constant
              late: { from: lab/supply/1/current, delay: 100 ms, initial: 0 }
            variables: { number: 5 }
            attributes:
              constant: { constant: 5 }
              plain: 2 * number + near
              full: { formula: "[lab/all/9/constant] + late" }
              step: { step: { before: 1, after: 2, at: 3 s } }
              ramp: { ramp: { from: 1, per_second: 0.5 } }
              ramp_to: { ramp: { to: 10, duration: 10 s }, every: read }
              sine: { sine: { amplitude: n, period: 10 s, offset: 1, phase: 0.25 }, every: 500 ms }
              square: { square: { amplitude: 1, period: 1 s, duty: 0.25 } }
              triangle: { triangle: { amplitude: 1, period: 1 s } }
              sawtooth: { sawtooth: { amplitude: 1, period: 1 s } }
              pulse: { pulse: { width: 1 s, period: 4 s, high: 3 }, type: boolean }
              counter: { counter: { wrap_after: 3 }, type: ushort }
              white: { white_noise: { deviation: 1 }, type: float }
              pink: { pink_noise: { deviation: 1, octaves: 8 } }
              walk: { random_walk: { deviation: 1, from: 5 } }
              table: { table: { file: day.csv, column: temperature, between: smooth, after: repeat } }
              stepping: { setting: 0, step_to: { by: 0.5 }, min: 0, max: 10, memorized: written }
              moving: { setting: 0, move_to: { velocity: 1, acceleration: 1 } }
              lag: { setting: 1, lag: { time_constant: 2 s } }
              oscillator: { oscillator: { input: lag.set_point, period: 1 s, damping: 0.5 } }
              body: { thermal_body: { power: heater, heat_capacity: 10, losses: 1, surroundings: 20, temperature: 25, max_heating: 100, max_cooling: 0 } }
              heater: { pid: { set_point: 30, measured: body, on: number, gain: 2, integral_time: 10 s, derivative_time: 0, min: 0, max: 100 } }
              body_power: body.power
              tank: { tank: { inflow: 0.01, area: 1, height: 2, outlet: 0.001 } }
              battery: { battery: { current: -1, capacity: 10, empty_voltage: 10, full_voltage: 13, resistance: 0.1 } }
              text: { setting: "hello" }
              whole: { setting: 3, type: long, min: 0, max: 9, writable_in: [ON, ALARM] }
              flag: { setting: true, type: boolean }
              changed:
                sine: { amplitude: 1, period: 20 s }
                then:
                  - noise: 0.1
                  - noise: { deviation: 0.1, tick: 2 s }
                  - plus: 1
                  - times: 2
                  - drift: 0.01
                  - quantize: 0.01
                  - clamp: { min: -10, max: 10 }
                  - reflect: { min: -8, max: 8 }
                  - delay: 1 s
                  - spikes: { height: 5, every: 10 s, for: 1 s }
                  - dropouts: { to: -1, about_every: 10 s, for: 1 s, probability: 0.5 }
                  - nan: { once: 5 s, for: 1 s }
                  - stuck: { every: 20 s, for: 2 s }
                  - backlash: 0.1
                  - hysteresis: { off: -0.5, on: 0.5 }
              streamed:
                formula: moving + n
                then:
                  - delay: 300 ms
                  - stuck: { every: 20 s, for: 2 s }
                  - spikes: { height: 5, every: 10 s, for: 1 s }
                unit: mm
                label: Number {n:000}
                description: Everything
                display_unit: cm
                standard_unit: "0.001"
                format: "%8.3f"
                min_alarm: -100
                max_alarm: 100
                min_warning: -90
                max_warning: 90
                change: { absolute: 0.1, relative: 1 }
                archive: { absolute: 1, relative: 10, period: 1 min }
                event_period: 2 s
                polling: 1 s
                history: 20
                level: expert
                readable_in: [ON, ALARM, MOVING]
            states:
              - { state: MOVING, when: moving.moving, status: On the way. }
              - { state: "ON" }
            commands:
              Do:
                argument: double
                argument_description: A number
                result: argument * 2
                result_type: long
                result_description: Twice
                allowed_in: ["ON", ALARM]
                may_overlap: false
                steps:
                  - set: { number: argument, moving: 5, flag: 0 }
                  - wait: 10 ms
                  - status: Doing.
                  - stop: moving
                  - fail: { when: argument < 0, reason: Negative, description: It must not be negative. }
              DoLong:
                long: true
                timeout: 1 min
                steps:
                  - progress: 0.5
                  - wait_until: { condition: t > 5, within: 20 s }
              Refuse: { steps: [ fail: No. ] }
            faults:
              - latency 10 ms after 1 h
              - { on: sine, fault: stuck after 1 h for 1 s }
          - name: lab/supply/1
            class: PowerSupply
            properties: { ohms: 3 }
          - name: lab/all/9
            state: STANDBY
            attributes: { constant: { constant: 1 } }
            commands:
              Work: { steps: [ state: RUNNING ] }
        """;
}
